// Writes the page of all requirements; with --check it only says whether the committed page differs from the specs.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { readSpecs } from "../dist/specs/loading/load.js";

const page = join("docs", "requirements.md");
const { requirements, sources } = readSpecs("specs");

/** @param {string} text */
const cell = (text) => text.replaceAll("|", "\\|");

/** @param {{ readonly document: string, readonly section: string }} source */
function link({ document, section }) {
  const { title = document, url = "" } = sources.get(document) ?? {};
  return `[${cell(title)}](${url}), ${cell(section)}`;
}

const classes = [...new Set(requirements.map((requirement) => requirement.class))];
const lines = [
  "# Requirements",
  "",
  "Generated from `specs/requirements`; `npm run generate` writes it anew. A broken `must` fails a run, a broken `should` is a warning.",
  "",
  `${requirements.length} requirements in ${classes.length} conformance classes.`,
];
for (const name of classes) {
  lines.push("", `## ${name}`, "", "| id | level | statement | source |", "| --- | --- | --- | --- |");
  for (const { id, level, title, sources: own } of requirements.filter((requirement) => requirement.class === name)) {
    lines.push(`| <a id="${id}"></a>\`${id}\` | ${level} | ${cell(title)} | ${own.map(link).join("; ")} |`);
  }
}
const text = `${lines.join("\n")}\n`;
const stale = !existsSync(page) || readFileSync(page, "utf8") !== text;
if (!process.argv.includes("--check")) writeFileSync(page, text);
else if (stale) {
  process.stderr.write(`${page} differs from the specs: run npm run generate\n`);
  process.exitCode = 1;
}
