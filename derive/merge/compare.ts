import type { Erratum } from "../../specs/erratum.ts";
import type { Statement } from "./statement.ts";

/** Notes where a weaker source says something else than a stronger one. */
export class Comparison {
  readonly errata: Erratum[] = [];
  readonly #strong: Statement<unknown>;
  readonly #weak: Statement<unknown>;
  constructor(strong: Statement<unknown>, weak: Statement<unknown>) {
    this.#strong = strong;
    this.#weak = weak;
  }

  /** Adds an erratum where both texts are given and differ. `member` is what they are about, if not the whole. */
  hold(about: string, used: string | undefined, stated: string | undefined, member?: string): void {
    if (used === undefined || stated === undefined || used === stated) return;
    this.errata.push({ about, stated, at: this.#weak.at(member), used, usedAt: this.#strong.at(member) });
  }
}
