// Makes the contracts of specs/library: of the pages and paths that its selection names, by our own derive, with its corrections.
// What pages say in sentences stays with the pages. With --check nothing is written: what stands there must be what is made.
//   node build/make-library.mjs [FOLDER] [--check]
// FOLDER, or else GRAPH_CONFORMANCE_CORPUS, has docs, metadata and permissions as selection.yaml names them.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { parse } from "yaml";

import { derivePages } from "../dist/cli/derive/derive-pages.js";
import { pageFiles } from "../dist/cli/derive/load-page.js";
import { knownNames, loadSources } from "../dist/cli/derive/load-sources.js";
import { contractFrom } from "../dist/derive/contract-from.js";
import { walkPath } from "../dist/derive/metadata/walk-path.js";
import { splitPath } from "../dist/derive/pages/operation/route-of-url.js";
import { pageId } from "../dist/derive/pages/page.js";
import { typeFiles } from "../dist/derive/write/written-document.js";
import { loadSpecs } from "../dist/specs/loading/load.js";
import { operationOf } from "../dist/specs/loading/operation-of.js";
import { typesAround } from "../dist/specs/loading/types-around.js";
import { typesOf } from "../dist/specs/loading/types-of.js";
import {
  among,
  corrected,
  documentsIn,
  libraryOperation,
  libraryResource,
  libraryText,
  originsPage,
} from "./library-documents.mjs";

/** @import { Content, Correction, Selection } from "./library-documents.mjs" */

const home = join("specs", "library");
const [folder = process.env["GRAPH_CONFORMANCE_CORPUS"]] = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const checking = process.argv.includes("--check");

if (folder === undefined || !existsSync(folder)) {
  console.error(
    `SKIPPED: whether specs/library is what its sources make was not looked at, for ${folder ?? "no folder"} has them. Give the folder with docs, metadata and permissions.`,
  );
  if (!checking) process.exitCode = 2;
} else {
  await make(folder);
}

/** @param {string} corpus */
async function make(corpus) {
  const selection = /** @type {Selection} */ (readYaml("selection.yaml"));
  const corrections = /** @type {readonly Correction[]} */ (readYaml("corrections.yaml") ?? []);
  const derived = await derivedFrom(corpus, selection);
  const types = typesOf(derived.resources.map(({ file, content }) => [file, content]));
  const returned = derived.operations.map(({ id, content }) => {
    return operationOf(correctedBy(corrections, libraryOperation(content, id))).returns.resource;
  });
  const kept = new Set(typesAround(types, [...new Set(returned)]));
  const names = typeFiles([...kept]);
  const documents = [
    ...derived.operations.map(({ id, content }) => ({
      file: `operations/${id}.yaml`,
      content: libraryOperation(content, id),
    })),
    ...derived.resources
      .filter(({ content }) => kept.has(String(content["name"])))
      .map(({ content }) => ({
        file: `resources/${names.get(String(content["name"])) ?? ""}.yaml`,
        content: libraryResource(among(kept, content)),
      })),
  ].map(({ file, content }) => ({ file, content: correctedBy(corrections, content) }));
  const stale = corrections.find(({ of }) => !documents.some(({ content }) => nameOf(content) === of));
  if (stale !== undefined) throw new Error(`A correction is of ${stale.of}, which is not in the library.`);
  mustHaveOwnPaths(documents);
  const used = new Set(documents.flatMap(({ content }) => documentsIn(content)));
  const sources = Object.fromEntries(
    [...derived.sources].filter(([id]) => used.has(id)).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const read = Object.entries(selection.sources).map(
    ([name, { publisher, date }]) => `- ${name}: ${publisher}, ${date}\n`,
  );
  deliver([
    ...documents.map(({ file, content }) => ({ file, text: libraryText(content) })),
    {
      file: "../../docs/library.md",
      text: originsPage(
        documents.flatMap(({ content }) => ("x-operation" in content ? [content] : [])),
        read.join(""),
      ),
    },
    {
      file: "sources.yaml",
      text: Object.entries(sources)
        .map(([id, source]) => libraryText({ [id]: source }))
        .join(""),
    },
  ]);
}

// A request belongs to one operation: two might say otherwise who may ask.
/** @param {readonly { file: string, content: Content }[]} documents */
function mustHaveOwnPaths(documents) {
  const owners = new Map();
  const twice = documents.flatMap(({ file, content }) =>
    Object.entries(content["paths"] ?? {}).flatMap(([template, path]) => {
      const shape = template.replaceAll(/\{[^}]*\}/g, "{}").toLowerCase();
      const other = owners.get(shape) ?? file;
      owners.set(shape, other);
      return path["x-route"] === undefined || other === file ? [] : [`${other} and ${file} both have ${template}`];
    }),
  );
  if (twice.length > 0) throw new Error(`${twice.join(";\n")}: select one of them, or correct what is wrong.`);
}

/** What derive makes of the selected pages and paths. @param {string} corpus @param {Selection} selection */
async function derivedFrom(corpus, { sources: origins, operations: selected }) {
  const wanted = Object.entries(selected).flatMap(([family, own]) =>
    Object.entries(own).map(([name, from]) => ({ id: `${family}/${name}`, from })),
  );
  const specs = loadSpecs();
  const at = (/** @type {keyof typeof origins} */ name) => join(corpus, origins[name].file);
  const given = await loadSources({
    path: [],
    metadata: at("metadata"),
    permissions: at("permissions"),
    examples: at("examples"),
  });
  const { metadata } = given;
  if (metadata === undefined) throw new Error("There is no metadata.");
  const known = knownNames(specs);
  const beside = wanted.flatMap(({ id, from }) => {
    if (typeof from === "string") return [];
    const made = contractFrom({ ...given, metadata, path: from, known });
    if (made.operation === undefined) throw new Error(`${id} makes no contract: it lacks ${made.lacks.join(", ")}.`);
    const { content } = made.operation;
    return [
      {
        id,
        walks: from.map((path) => walkOf(metadata, path)),
        content: { ...content, info: { title: titled(id), version: "v1.0" } },
      },
    ];
  });
  const pages = wanted.flatMap(({ from }) => (typeof from === "string" ? [join(at("pages"), `${from}.md`)] : []));
  const files = [...pages, ...pageFiles([at("resources")])];
  const { facts, contract } = derivePages(files, specs, given, {
    operations: [],
    walks: beside.flatMap(({ walks }) => walks),
    refused: [],
    gaps: [],
    errata: [],
  });
  const written = new Map(contract.documents.map((document) => [document.file, document]));
  const operations = wanted.map(({ id, from }) => {
    const content =
      typeof from === "string"
        ? written.get(`operations/${from}.yaml`)?.content
        : beside.find((one) => one.id === id)?.content;
    const refused = contract.refused.find((one) => one.id === from)?.lacks ?? [];
    if (content === undefined)
      throw new Error(`${id} makes no contract of ${String(from)}: it lacks ${refused.join(", ")}.`);
    return { id, content };
  });
  return {
    operations,
    resources: contract.documents.filter(({ kind }) => kind === "resource"),
    sources: new Map([
      ...facts.map((one) => /** @type {const} */ ([one.id, pageSource(one, origins)])),
      ...given.listed.map(({ document, title }) => {
        const name = /** @type {const} */ (["metadata", "permissions", "examples"]).find(
          (one) => basename(origins[one].file) === document,
        );
        return /** @type {const} */ ([pageId(document), sourceOf(title, origins[name ?? "metadata"])]);
      }),
    ]),
  };
}

/** @param {{ content: Parameters<typeof walkPath>[0] }} metadata @param {string} path */
function walkOf({ content }, path) {
  const walk = walkPath(content, splitPath(path));
  if (typeof walk === "string") throw new Error(`The metadata does not have ${path}: ${walk}.`);
  return walk;
}

/** `List federated identity credentials` @param {string} id */
function titled(id) {
  const words = (id.split("/")[1] ?? id).replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** @param {{ id: string, kind: string, title?: { value: string }, name?: { value: string } }} facts @param {Selection["sources"]} origins */
function pageSource({ id, kind, title, name }, origins) {
  const origin = origins[kind === "operation" ? "pages" : "resources"];
  return { ...sourceOf(title?.value ?? name?.value ?? id, origin), url: `${origin.url}/${id}.md` };
}

/** @param {string} title @param {Selection["sources"]["pages"]} origin */
function sourceOf(title, { publisher, url, date }) {
  return { title, publisher, url, date };
}

/** @param {readonly Correction[]} corrections @param {Content} content */
function correctedBy(corrections, content) {
  return corrections.filter(({ of }) => of === nameOf(content)).reduce(corrected, content);
}

/** @param {Content} content */
function nameOf(content) {
  return content["x-operation"] ?? content["name"];
}

/** @param {readonly { file: string, text: string }[]} documents */
function deliver(documents) {
  const there = ["operations", "resources"].flatMap((name) =>
    existsSync(join(home, name))
      ? readdirSync(join(home, name), { recursive: true, encoding: "utf8" })
          .filter((file) => file.endsWith(".yaml"))
          .map((file) => `${name}/${file}`)
      : [],
  );
  const made = new Set(documents.map(({ file }) => file));
  const gone = there.filter((file) => !made.has(file));
  const changed = documents.filter(
    ({ file, text }) => !existsSync(join(home, file)) || readFileSync(join(home, file), "utf8") !== text,
  );
  if (checking) {
    for (const file of [...gone, ...changed.map((one) => one.file)])
      console.error(`specs/library/${file} is not what its sources make: npm run library`);
    if (gone.length + changed.length > 0) process.exitCode = 1;
    return;
  }
  for (const file of gone) rmSync(join(home, file));
  for (const { file, text } of changed) {
    mkdirSync(dirname(join(home, file)), { recursive: true });
    writeFileSync(join(home, file), text);
  }
  console.log(`${made.size} documents, ${changed.length} of them changed, ${gone.length} gone.`);
}

/** @param {string} name @returns {unknown} */
function readYaml(name) {
  const file = join(home, name);
  return existsSync(file) ? parse(readFileSync(file, "utf8")) : undefined;
}
