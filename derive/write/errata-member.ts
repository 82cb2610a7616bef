import type { Erratum, Place } from "../../specs/erratum.ts";

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
