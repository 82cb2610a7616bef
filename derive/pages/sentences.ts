/** The sentences of a text. Dots within names, such as `microsoft.graph.user`, end none. */
export function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?:])\s+(?=[A-Z[*])|\n+/).filter((sentence) => sentence.trim() !== "");
}
