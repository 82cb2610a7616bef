/** So many characters are kept, with what was left of them: many answers are alike. */
const most = 2 * 1024 * 1024;

/** What was left of texts that were cleaned, by how they were cleaned, until there are too many. */
export class KeptTexts<Kind extends string> {
  readonly #kept = new Map<Kind, Map<string, string>>();
  #characters = 0;

  get(kind: Kind, text: string): string | undefined {
    return this.#kept.get(kind)?.get(text);
  }

  /** Keeps what was left of a text that is not kept yet, and gives it back. */
  keep(kind: Kind, text: string, clean: string): string {
    if (text.length > most) return clean;
    if (this.#characters + text.length > most) this.clear();
    this.#kept.set(kind, (this.#kept.get(kind) ?? new Map<string, string>()).set(text, clean));
    this.#characters += text.length;
    return clean;
  }

  clear(): void {
    this.#kept.clear();
    this.#characters = 0;
  }
}
