import { basename, dirname, join } from "node:path";
import { pageId } from "../../derive/pages/page.ts";
import { safeJson } from "../../reporters/json.ts";
import { installedSpecs } from "../../specs/loading/installed.ts";
import { columns, type Output } from "../print.ts";
import { type UsedFile, mustBeDistinct } from "../run/distinct-files.ts";
import { openapiFile } from "../specs/openapi-file.ts";
import { chosenSpecs, specsOf } from "../specs/specs-of.ts";
import { UsageError } from "../usage-error.ts";
import { type DeriveFlags, type SourceEntry, loadSources } from "./load-sources.ts";
import { type Derived, derivePages } from "./derive-pages.ts";
import { derivePaths } from "./derive-paths.ts";
import { erratumLines, gapLines, unguardedLines, untypedLines } from "./gap-lines.ts";
import { pageFiles } from "./load-page.ts";
import type { Facts, OperationFacts } from "../../derive/facts.ts";
import type { Specs } from "../../specs/contract.ts";
import { given } from "../run/run-flags.ts";
import { operationOf } from "../../specs/loading/operation-of.ts";
import { typesOf } from "../../specs/loading/types-of.ts";
import { type GapKind, gapKinds } from "../../derive/gap.ts";
import { mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { type Draft, writeDraft } from "../run/write-draft.ts";
import { parseDocument, visit } from "yaml";
import { yamlText } from "../../derive/write/written-document.ts";
import { withoutCommands } from "../../reporters/ci-commands.ts";

/**
 * Derives a contract from pages and other sources, and prints or writes it; without any of them, exports what there is as
 * OpenAPI. Rejects with a {@link UsageError} when a file or URL cannot be used.
 */
export async function derive(paths: readonly string[], flags: DeriveFlags): Promise<Output> {
  const alone = paths.length === 0 && flags.path.length === 0;
  if (alone && flags.openapi) return exported(await specsOf(flags.specs, flags.operation), flags);
  if (flags.operation !== undefined || flags.specs !== undefined) {
    throw new UsageError(
      "--operation and --specs choose among contracts that there are: give them with --openapi and without pages.",
    );
  }
  if (alone) throw new UsageError("There is nothing to read. Give pages, or --path with --metadata FILE.");
  const files = pageFiles(paths);
  mustDiffer(files);
  const sources = await loadSources(flags);
  const specs = await installedSpecs();
  const beside = flags.path.length === 0 ? undefined : derivePaths(flags.path, specs, sources, paths.length === 0);
  const derived = derivePages(files, specs, sources, beside);
  if (flags.survey) return { stdout: surveyText(files.length, derived), stderr: "", exitCode: 0 };
  const unread = paths.length === 0 ? 0 : files.length - derived.facts.length;
  const exitCode = derived.contract.refused.length + unread === 0 ? 0 : 5;
  if (flags.json) {
    const { facts, contract, gaps, errata } = derived;
    const content = { facts, refused: contract.refused, gaps, errata };
    return { stdout: safeJson(content), stderr: "", exitCode };
  }
  const pages = new Map(files.map((file) => [pageId(basename(file)), basename(file)]));
  return delivered(derived, { ...flags, files }, exitCode, () => sourcesText(derived.facts, pages, sources.listed));
}

interface Delivery extends DeriveFlags {
  /** The pages. */
  readonly files: readonly string[];
}

function delivered(derived: Derived, flags: Delivery, exitCode: number, list: () => string): Output {
  const { output, openapi } = flags;
  const stderr = notesOf(derived);
  const texts: readonly FileText[] = openapi
    ? openapiText(derived)
    : derived.contract.documents.map(({ file, content }) => ({ file, text: contractYaml(content) }));
  if (output === undefined) {
    const printed = openapi ? texts.map(({ text }) => text) : texts.map(({ file, text }) => `# ${file}\n${text}`);
    return { stdout: printed.join("---\n"), stderr, exitCode };
  }
  const sources = openapi ? [] : [{ file: "sources.yaml", text: list() }];
  if (texts.length > 0) {
    const written = [...texts, ...sources];
    mustBeDistinct([
      ...flags.files.map((file): UsedFile => ({ name: "the page", file, use: "read" })),
      ...(["metadata", "permissions", "examples"] as const).map((name): UsedFile => ({
        name: `--${name}`,
        file: flags[name],
        use: "read",
      })),
      ...written.map(({ file }): UsedFile => ({ name: "--output", file: join(output, file), use: "write" })),
    ]);
    writeFolder(output, written);
  }
  return { stdout: texts.map(({ file }) => `${file}\n`).join(""), stderr, exitCode };
}

function notesOf({ gaps, errata, contract }: Derived): string {
  const refused = contract.refused.map(({ id, lacks }) => `${id}: makes no contract: it lacks ${lacks.join(", ")}\n`);
  return (
    gapLines(gaps) +
    erratumLines(errata) +
    refused.join("") +
    unguardedLines(contract.documents) +
    untypedLines(contract.documents)
  );
}

// Two pages of one name would be one contract.
function mustDiffer(files: readonly string[]): void {
  const ids = files.map((file) => pageId(basename(file)));
  const twice = files.find((_, at) => ids.indexOf(ids[at] ?? "") !== at);
  if (twice === undefined) return;
  throw new UsageError(`Two pages have the name ${basename(twice)}. Give them one at a time, or rename one.`);
}

/** The list of the pages to which the documents of a contract refer, as a specs folder has it. */
function sourcesText(
  facts: readonly Facts[],
  files: ReadonlyMap<string, string>,
  others: readonly SourceEntry[],
): string {
  const listed = facts.map(({ id, title }) => [
    id,
    { title: title?.value ?? id, publisher: "Microsoft Graph documentation", url: files.get(id) ?? id },
  ]);
  const beside = others.map(({ document, title, from }) => [
    pageId(document),
    { title, publisher: "given on the command line", url: from },
  ]);
  return contractYaml(Object.fromEntries([...listed, ...beside]));
}

/** The contracts that there are, as OpenAPI, printed or written. Throws a `UsageError` on a glob that chooses nothing. */
function exported(specs: Specs, { operation, output }: DeriveFlags): Output {
  const { file, text } = openapiFile(chosenSpecs(specs, { ids: [], ...given({ operation }) }, {}));
  if (output === undefined) return { stdout: text, stderr: "", exitCode: 0 };
  writeFolder(output, [{ file, text }]);
  return { stdout: `${file}\n`, stderr: "", exitCode: 0 };
}

/** A derived contract as one OpenAPI document; none where no operation was derived, or the type of its answer is not described. */
function openapiText({ contract: { documents } }: Derived): readonly FileText[] {
  const operations = documents.flatMap(({ kind, content }) => (kind === "operation" ? [operationOf(content)] : []));
  const types = typesOf(
    documents.flatMap(({ kind, file, content }) => (kind === "resource" ? [[file, content] as const] : [])),
  );
  return operations.length === 0 ? [] : [openapiFile({ operations, types })];
}

/** How many pages there are of each sort, how many make a contract, and how many lack what. */
function surveyText(pages: number, { facts, contract, gaps }: Derived): string {
  const operations = facts.filter((one): one is OperationFacts => one.kind === "operation");
  const asking = operations.filter(({ requests }) => requests.some(({ value }) => value.method === "GET"));
  const names = new Set(asking.map(({ id }) => id));
  const written = contract.documents.filter(({ kind }) => kind === "operation").length;
  const count = (kind: string): number => facts.filter((one) => one.kind === kind).length;
  const heading = [
    [`${pages}`, "pages"],
    [`${operations.length}`, "of operations"],
    [`${names.size}`, "of them with a GET request line"],
    [`${written}`, "of those make a contract; the others lack what is named below"],
    [`${count("resource")}`, "of resources"],
    [`${count("enum")}`, "of enumerations"],
  ];
  const rows = (Object.keys(gapKinds) as GapKind[]).flatMap((kind) => {
    const found = gaps.filter((gap) => gap.kind === kind);
    const places = new Set(found.map(({ at }) => at.document)).size;
    const get = new Set(found.map(({ at }) => at.document).filter((document) => names.has(pageId(document)))).size;
    return found.length === 0 ? [] : [[String(places), String(get), String(found.length), gapKinds[kind]]];
  });
  return `${columns(aligned(heading))}\n${columns(aligned([["pages", "with GET", "times", "what is lacking or not read"], ...rows]))}`;
}

// Numbers are read from their ends.
function aligned(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  return rows.map((row) => row.map((cell, at) => (at < row.length - 1 ? cell.padStart(widths[at] ?? 0) : cell)));
}

/** A file below a folder, and its text. */
export interface FileText {
  readonly file: string;
  readonly text: string;
}

/** Writes files below a folder, all or none: drafts first, then each in its place. Throws {@link UsageError} when that fails. */
function writeFolder(folder: string, files: readonly FileText[]): void {
  const drafts: Draft[] = [];
  try {
    for (const { file, text } of files) {
      const to = join(folder, file);
      if (statSync(to, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${to} is a folder`);
      mkdirSync(dirname(to), { recursive: true });
      drafts.push(writeDraft(to, text));
    }
    for (const { draft, to } of drafts) renameSync(draft, to);
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The contract cannot be written to ${folder}: ${reason}. Choose another folder.`, {
      cause: error,
    });
  }
}

/** A document of a contract as YAML, without commands to a CI runner and with the same values. */
export function contractYaml(content: object): string {
  const text = yamlText(content);
  if (withoutCommands(text) === text) return text;
  const document = parseDocument(text);
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === "string" && withoutCommands(scalar.value) !== scalar.value)
        scalar.type = "QUOTE_DOUBLE";
    },
  });
  // In quotes of this kind, on one line, the visible form is an escape of YAML.
  return withoutCommands(document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER }));
}
