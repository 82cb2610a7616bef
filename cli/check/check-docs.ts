import type { OperationFacts } from "../../derive/facts.ts";
import type { DocumentedErratum } from "../../engine/documented/erratum.ts";
import { type JudgedExamples, judgeDocumented } from "../../engine/documented/judge-documented.ts";
import { loadSuites } from "../../engine/run/load-suites.ts";
import { safeJson } from "../../reporters/json.ts";
import type { Specs } from "../../specs/contract.ts";
import type { Erratum } from "../../specs/source.ts";
import { operationOf } from "../../specs/loading/operation-of.ts";
import { typesOf } from "../../specs/loading/types-of.ts";
import type { TypeIndex } from "../../specs/resource.ts";
import { type Derived, derivePages } from "../derive/derive-pages.ts";
import { erratumLines, gapLines } from "../derive/gap-lines.ts";
import { knownNames, loadSources } from "../derive/load-sources.ts";
import { pageFiles } from "../derive/load-page.ts";
import type { Output } from "../print.ts";
import { specsOf } from "../specs/specs-of.ts";
import type { CheckFlags } from "./check-recorded.ts";
import type { Place } from "../../specs/source.ts";
import type { PermissionName } from "../../specs/operation.ts";

/** A page with what its examples came to. */
interface CheckedPage extends JudgedExamples {
  readonly facts: OperationFacts;
}

/**
 * Judges the examples of documentation pages by the pages' own contracts. The exit code is 1 when there are errata, 5 when
 * nothing could be judged, else 0.
 */
export async function checkDocs(
  paths: readonly string[],
  { json, specs: folder, metadata }: Pick<CheckFlags, "json" | "specs" | "metadata">,
): Promise<Output> {
  const specs = await specsOf(folder);
  const sources = await loadSources({ path: [], ...(metadata === undefined ? {} : { metadata }) });
  const derived = derivePages(pageFiles(paths), specs, sources);
  const suites = await loadSuites(specs.requirements);
  const types = typesFor(derived, specs);
  const operations = derived.facts.filter((facts): facts is OperationFacts => facts.kind === "operation");
  const pages = operations.map((facts): CheckedPage => {
    const written = derived.contract.documents.find(({ content }) => content["x-operation"] === facts.id);
    const names = publishedNames(facts, knownNames(specs).permissions);
    if (written === undefined) return { facts, errata: names, examples: 0, kept: 0 };
    const contract = { operation: operationOf(written.content), types };
    const judged = judgeDocumented(contract, suites, facts.examples);
    return { facts, ...judged, errata: [...names, ...judged.errata] };
  });
  const errata = pages.flatMap((page) => page.errata);
  const judged = pages.reduce((sum, { kept }) => sum + kept, 0);
  const exitCode = errata.length + derived.errata.length > 0 ? 1 : judged === 0 ? 5 : 0;
  const stdout = json
    ? safeJson({
        pages: pages.map(({ facts: { id }, ...page }) => ({ page: id, ...page })),
        contradictions: derived.errata,
      })
    : docsText(pages, derived.errata);
  return { stdout, stderr: json ? "" : gapLines(derived.gaps), exitCode };
}

// What the given pages say of a type goes before what the package knows.
function typesFor({ contract }: Derived, specs: Specs): TypeIndex {
  const documents = contract.documents.filter(({ kind }) => kind === "resource");
  const own = typesOf(documents.map(({ file, content }) => [file, content]));
  return new Map([...specs.types, ...own]);
}

/** The errata of pages, a paragraph each, and a line for each page. */
function docsText(pages: readonly CheckedPage[], contradictions: readonly Erratum[]): string {
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

/** What a page prints of one type of permission. */
interface PrintedRow {
  readonly at: Place;
  readonly value: {
    readonly supported: boolean;
    readonly least?: readonly string[];
    readonly higher?: readonly string[];
  };
}

/** The permissions that a page calls by another name than the one they are published under. */
export function publishedNames(
  { permissions }: { readonly permissions: Readonly<Record<string, PrintedRow>> },
  known: readonly PermissionName[],
): readonly DocumentedErratum[] {
  const seen = new Set<string>();
  return Object.values(permissions).flatMap(({ value, at }) =>
    [...(value.least ?? []), ...(value.higher ?? [])].flatMap((name) => {
      const aliases = known.find((one) => one.name === name)?.aliases ?? [];
      if (aliases.length === 0 || seen.has(name)) return [];
      seen.add(name);
      return [
        {
          at,
          about: "permission name",
          level: "should" as const,
          broken: "The page calls a permission by another name than the one that is published.",
          expected: aliases.join(" or "),
          observed: name,
        },
      ];
    }),
  );
}
