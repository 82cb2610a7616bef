/** So many characters are kept, with what was left of them: many answers are alike. */
const most = 2 * 1024 * 1024;

/** What was left of texts that were cleaned, by how they were cleaned, until there are too many. */
export class KeptTexts<Kind extends string> {
  readonly #kept = new Map<Kind, Map<string, string>>();
  #characters = 0;

  /** What is left of a text: what was left of it before, or what is made of it now. */
  of(kind: Kind, text: string, make: () => string): string {
    const known = this.#kept.get(kind) ?? new Map<string, string>();
    const before = known.get(text);
    if (before !== undefined) return before;
    const clean = make();
    if (text.length > most) return clean;
    if (this.#characters + text.length > most) this.clear();
    const kept = this.#kept.get(kind) ?? new Map<string, string>();
    this.#kept.set(kind, kept.set(text, clean));
    this.#characters += text.length;
    return clean;
  }

  clear(): void {
    this.#kept.clear();
    this.#characters = 0;
  }
}
