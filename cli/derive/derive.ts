import { basename } from "node:path";

import { pageId } from "../../specs/derive/page/page-id.ts";
import { yamlText } from "../../specs/derive/write/yaml-text.ts";
import { installedSpecs } from "../../specs/installed.ts";
import { UsageError } from "../usage-error.ts";
import type { DeriveFlags } from "./derive-flags.ts";
import { type Derived, derivePages } from "./derive-pages.ts";
import { erratumLines, gapLines } from "./gap-lines.ts";
import { pageFiles } from "./page-files.ts";
import { sourcesText } from "./sources-text.ts";
import { surveyText } from "./survey-text.ts";
import { writeFolder } from "./write-folder.ts";

/** What a command prints, and its exit code: 0, or 5 where a page lacks what a contract needs. */
export interface Output {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Derives a contract from pages, and prints or writes it. Rejects with a {@link UsageError} when a file cannot be used. */
export async function derive(paths: readonly string[], flags: DeriveFlags): Promise<Output> {
  const files = pageFiles(paths);
  mustDiffer(files);
  const derived = derivePages(files, await installedSpecs());
  if (flags.survey) return { stdout: surveyText(files.length, derived), stderr: "", exitCode: 0 };
  const exitCode = derived.contract.refused.length + (files.length - derived.facts.length) === 0 ? 0 : 5;
  const notes = notesOf(derived);
  if (flags.json) {
    const { facts, contract, gaps, errata } = derived;
    return {
      stdout: `${JSON.stringify({ facts, refused: contract.refused, gaps, errata }, null, 2)}\n`,
      stderr: "",
      exitCode,
    };
  }
  const texts = derived.contract.documents.map(({ file, content }) => ({ file, text: yamlText(content) }));
  if (flags.output === undefined) {
    return { stdout: texts.map(({ file, text }) => `# ${file}\n${text}`).join("---\n"), stderr: notes, exitCode };
  }
  const sources = sourcesText(derived.facts, new Map(files.map((file) => [pageId(basename(file)), basename(file)])));
  if (texts.length > 0) writeFolder(flags.output, [...texts, { file: "sources.yaml", text: sources }]);
  return { stdout: texts.map(({ file }) => `${file}\n`).join(""), stderr: notes, exitCode };
}

function notesOf({ gaps, errata, contract }: Derived): string {
  const refused = contract.refused.map(({ id, lacks }) => `${id}: makes no contract: it lacks ${lacks.join(", ")}\n`);
  return gapLines(gaps) + erratumLines(errata) + refused.join("");
}

// Two pages of one name would be one contract.
function mustDiffer(files: readonly string[]): void {
  const ids = files.map((file) => pageId(basename(file)));
  const twice = files.find((_, at) => ids.indexOf(ids[at] ?? "") !== at);
  if (twice === undefined) return;
  throw new UsageError(`Two pages have the name ${basename(twice)}. Give them one at a time, or rename one.`);
}
