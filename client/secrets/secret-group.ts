import { folded, formsOf, gram } from "./forms.ts";
import { SecretIndex } from "./secret-index.ts";
import { isSuspicious } from "./suspicious.ts";

/** Secrets that become known one by one, and are forgotten together. */
export class SecretGroup {
  readonly index = new SecretIndex();
  /** Those of too few letters and digits to be recognised by them. */
  readonly literal: string[] = [];
  readonly #known = new Set<string>();
  #inconspicuous = false;

  /** Whether it has one without a long run of letters and digits, by which a text would be suspicious. */
  get inconspicuous(): boolean {
    return this.#inconspicuous;
  }

  get size(): number {
    return this.#known.size;
  }

  has(value: string): boolean {
    return this.#known.has(value);
  }

  add(value: string): void {
    this.#known.add(value);
    if (folded(value).length < gram) this.literal.push(value);
    else for (const form of formsOf(value)) this.index.add(form);
    if (!isSuspicious(value)) this.#inconspicuous = true;
  }
}
