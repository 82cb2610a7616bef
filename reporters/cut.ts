/** The beginning of a text, `…` for what does not fit into `width` characters. */
export function cut(text: string, width: number): string {
  if (text.length <= width) return text;
  const end = Math.max(1, width - 1);
  // Half a surrogate pair is no character.
  return `${text.slice(0, /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end)}…`;
}
