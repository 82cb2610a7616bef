/** The anchor for a name, such that it survives in any link. */
export function anchorText(name: string): string {
  // Half characters cannot be written in a link.
  return encodeURIComponent(name.replaceAll(/\p{Cs}/gu, "\ufffd"))
    .replaceAll("%2F", "/")
    .replaceAll("%40", "@");
}
