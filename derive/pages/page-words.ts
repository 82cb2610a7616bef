/** A type as a page names it, as a qualified name: unqualified ones belong to the page's namespace and begin in lower case. */
export function qualifiedType(text: string, namespace: string | undefined): string | undefined {
  const name = text.trim().replace(/^#/, "");
  if (/^[a-z]\w*(\.\w+)+$/i.test(name)) return name.replace(/^graph\./, "microsoft.graph.");
  if (!/^[A-Za-z]\w*$/.test(name) || namespace === undefined) return undefined;
  return `${namespace}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** Whether two names mean one type: the last segment alone is compared, without letter case, where one is not qualified. */
export function sameType(a: string, b: string): boolean {
  const last = (name: string): string => name.split(".").at(-1)?.toLowerCase() ?? "";
  return last(a) === last(b);
}

/** The sentences of a text. Dots within names, such as `microsoft.graph.user`, end none. */
export function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?:])\s+(?=[A-Z[*])|\n+/).filter((sentence) => sentence.trim() !== "");
}
