/** A parser for an option that may be repeated. */
export function also(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}
