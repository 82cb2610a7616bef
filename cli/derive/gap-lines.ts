import type { Erratum } from "../../specs/erratum.ts";
import { type Gap, gapKinds } from "../../specs/derive/gap.ts";

/** What could not be read, a line each: page, line, kind, reason. */
export function gapLines(gaps: readonly Gap[]): string {
  return gaps.map(({ kind, at, reason }) => `${at.document}:${at.line}: ${gapKinds[kind]}: ${reason}\n`).join("");
}

/** Where pages contradict themselves, a line each. */
export function erratumLines(errata: readonly Erratum[]): string {
  return errata
    .map(({ about, at, stated, used, usedAt }) => {
      const place = usedAt.document === at.document ? `line ${usedAt.line}` : `${usedAt.document}:${usedAt.line}`;
      return `${at.document}:${at.line}: contradiction: ${about} is ${stated} here, but ${used} on ${place}, which is used\n`;
    })
    .join("");
}
