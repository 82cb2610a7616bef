import type { Erratum, Place } from "../../specs/source.ts";
import type { Fact } from "../facts.ts";
import { pageId } from "../pages/page.ts";

/** The places of facts in a document, by JSON Pointer: `page.md:12`, or by what else they are known. */
export class Places {
  readonly #places: Record<string, string> = {};

  /** Remembers where a fact comes from that stands at a pointer. */
  set(pointer: string, fact: Fact<unknown> | undefined): void {
    if (fact === undefined) return;
    const { origin, at } = fact;
    this.#places[pointer] = origin === "convention" ? "convention" : `${at.document}:${at.line}`;
  }

  get all(): Readonly<Record<string, string>> {
    return this.#places;
  }
}

/** The id in the list of sources of the document that states a fact; `otherwise` where nobody does. */
export function sourceOf(fact: Fact<unknown> | undefined, otherwise: string): string {
  return fact === undefined ? otherwise : pageId(fact.at.document);
}

/** A member name as a token of a JSON Pointer. */
export function token(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Contradictions as documents have them: both sides, each with its place. */
export function errataMember(errata: readonly Erratum[]): readonly object[] {
  return errata.map(({ about, stated, at, used, usedAt }) => ({
    about,
    stated,
    at: text(at),
    used,
    usedAt: text(usedAt),
  }));
}

function text({ document, line }: Place): string {
  return `${document}:${line}`;
}
