import type { OperationFacts } from "../../derive/facts.ts";
import type { DocumentedErratum } from "../../engine/documented/erratum.ts";
import type { JudgedExamples } from "../../engine/documented/judge-documented.ts";
import type { Erratum } from "../../specs/erratum.ts";
import { erratumLines } from "../derive/gap-lines.ts";

/** A page with what its examples came to. */
export interface CheckedPage extends JudgedExamples {
  readonly facts: OperationFacts;
}

/** The errata of pages, a paragraph each, and a line for each page. */
export function docsText(pages: readonly CheckedPage[], contradictions: readonly Erratum[]): string {
  return (
    pages.flatMap(({ errata }) => errata.map(paragraph)).join("") +
    erratumLines(contradictions) +
    pages.map(closing).join("")
  );
}

function paragraph({ at, example, about, level, broken, expected, observed, pointer }: DocumentedErratum): string {
  const place = `${at.document}:${at.line}`;
  const where = [example, pointer].filter((part) => part !== undefined).join(" ");
  return `${place}  ${about}  ${level}${where === "" ? "" : `  ${where}`}\n  ${broken}\n  expected  ${expected}\n  observed  ${observed}\n\n`;
}

function closing({ facts: { id, examples: all }, errata, examples, kept }: CheckedPage): string {
  const found = errata.length === 1 ? "1 erratum" : `${errata.length} errata`;
  return `${id}: ${found}; ${examples} of ${all.length} examples judged, ${kept} judgements held\n`;
}
