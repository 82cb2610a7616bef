// Puts what runs into a few files, so that a start opens no thousand of them, and makes of each way in a file that leads there.
// Modules that find others by their place get a list of them in place of the search.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

import { _ } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";

import { newest } from "./newest.mjs";

/** What is started or imported by its path, and whether it exports anything. */
const waysIn = {
  "cli/main": false,
  "cli/run/embedded-worker": false,
  "cli/run/process/engine-child": false,
  "cli/prove/worker": false,
  "engine/index": true,
  "engine/vitest": true,
  "reporters/index": true,
};
/** What runs start has its own few files: what many ways in share falls into many small ones, which take their time. */
const apart = [["cli/run/process/engine-child"], ["engine/index", "engine/vitest", "reporters/index"]];
const together = Object.keys(waysIn).filter((way) => !apart.flat().includes(way));
const rooms = ["specs", "derive", "schemas", "judging", "engine", "suites", "reporters", "client", "server", "cli"];
const output = join("dist", "bundle");
const isCode = /(?<!\.test|\.d)\.ts$/;

/** @param {string} folder @returns {string[]} */
function codeIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isCode.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** A module that imports all of a folder. @param {string} folder */
function listOf(folder) {
  const files = codeIn(folder);
  return [
    ...files.map((file, at) => `import * as m${at} from ${JSON.stringify(`./${folder}/${file}`)};`),
    `export const modules = {${files.map((file, at) => `${JSON.stringify(file.replace(isCode, ""))}: m${at}`).join(",\n")}};`,
  ].join("\n");
}

/** By whom the requirements are judged, by their ids: what was compiled before says it, without the bundle. */
async function judges() {
  const { judgedBy, loadSuites } = await import("../dist/engine/run/load-suites.js");
  const { loadSpecs } = await import("../dist/specs/loading/load.js");
  const suites = [...(await loadSuites(loadSpecs().requirements))];
  return JSON.stringify(Object.fromEntries(suites.map(([{ id }, suite]) => [id, judgedBy(suite)])));
}

/**
 * The code of validators of what the packaged operations return, with nothing expanded and with what most runs expand, and of
 * errors. The library is not among them: it would be millions of characters.
 */
async function validators() {
  const { ajvWith, fingerprintOf, separated } = await import("../dist/schemas/judge/validator.js");
  const { errorDocument } = await import("../dist/schemas/shapes/documents.js");
  const { expansionOf, looseDocument } = await import("../dist/judging/answers/findings.js");
  const { nestedSelections } = await import("../dist/engine/drawing/projections.js");
  const { expandable } = await import("../dist/judging/values/documented-members.js");
  const { contractsOf } = await import("../dist/specs/contract.js");
  const { loadSpecs } = await import("../dist/specs/loading/load.js");
  const ajv = ajvWith({ code: { source: true, esm: true, optimize: false, formats: _`formats` } });
  const specs = loadSpecs();
  const schemas = [...contractsOf(specs).values()].flatMap((contract) => {
    const names = [...expandable(contract, "must"), ...expandable(contract, "should")];
    /** @type {(readonly import("../judging/answers/ask.ts").Expand[])[]} */
    const expansions = [
      ...names.flatMap((name) => [[{ name }], [{ name, select: ["id"] }]]),
      names.map((name) => ({ name })),
      ...nestedSelections(contract).map((one) => [one]),
    ];
    return [undefined, ...expansions.map(expansionOf)].map((expand) => looseDocument(contract, expand));
  });
  /** @type {Map<string, string>} */
  const known = new Map();
  /** @type {Map<string, string>} */
  const roots = new Map();
  for (const schema of [errorDocument(specs.types), ...schemas]) {
    const { definitions, text } = separated(schema);
    for (const [id, definition] of definitions) {
      if ((known.get(id) ?? definition) !== definition) throw new Error(`There are two definitions of ${id}.`);
      if (!known.has(id)) ajv.addSchema(JSON.parse(definition), id);
      known.set(id, definition);
    }
    const fingerprint = fingerprintOf(schema);
    if (roots.has(fingerprint)) continue;
    const id = `root:${roots.size}`;
    ajv.addSchema(JSON.parse(text), id);
    roots.set(fingerprint, id);
  }
  const exported = [...roots].map(([fingerprint, id], at) => [`validates${at}`, id, fingerprint]);
  return [
    'import { fullFormats } from "ajv-formats/dist/formats.js";',
    'import { edmFormats } from "./schemas/judge/formats.ts";',
    "const formats = { ...fullFormats, ...edmFormats };",
    standalone.default(ajv, Object.fromEntries(exported)),
    `export const precompiled = { ${exported.map(([name, , fingerprint]) => `${JSON.stringify(fingerprint)}: ${name}`).join(", ")} };`,
  ].join("\n");
}

/** @type {Readonly<Record<string, () => string | Promise<string>>>} */
const inPlaceOf = {
  "schemas/judge/precompiled.ts": validators,
  "engine/run/suite-module.ts": async () => `
    export const packagedJudges = ${await judges()};
    export async function suiteModule(id) {
      const { modules } = await import("all:suites");
      const module = modules[id];
      if (module === undefined) throw new Error("There is no suite " + id + ".");
      return module;
    }`,
  "server/list-modules.ts": () => `
    import { modules as fault } from "all:server/faults";
    import { modules as variation } from "all:server/variations";
    export function listModules(kind) {
      const listed = Object.entries(kind === "fault" ? fault : variation);
      return listed.map(([id, module]) => ({ id, load: async () => module })).sort((a, b) => (a.id < b.id ? -1 : 1));
    }`,
};

/** What stays where it is installed: what is large and rarely loaded, the user's own, and what comes without its licence. */
const installed = ["@azure/identity", "vitest", "vitest/*", "saxes"];

/** Of undici what is used: all of it takes as long to load as everything else together. */
const undici = `
  import Agent from "undici/lib/dispatcher/agent.js";
  import Dispatcher from "undici/lib/dispatcher/dispatcher.js";
  import request from "undici/lib/api/api-request.js";
  Dispatcher.prototype.request = request;
  export { Agent };`;

/** @type {import("esbuild").Plugin} */
const places = {
  name: "places",
  setup(bundle) {
    const root = resolve(".");
    bundle.onResolve({ filter: /^undici$/ }, () => ({ path: "undici", namespace: "undici" }));
    bundle.onLoad({ filter: /.*/, namespace: "undici" }, () => ({ contents: undici, resolveDir: root }));
    bundle.onResolve({ filter: /^all:/ }, ({ path }) => ({ path: path.slice("all:".length), namespace: "all" }));
    bundle.onLoad({ filter: /.*/, namespace: "all" }, ({ path }) => ({ contents: listOf(path), resolveDir: root }));
    bundle.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const place = relative(root, path).replaceAll("\\", "/");
      const other = inPlaceOf[place];
      if (other !== undefined) return { contents: await other(), loader: "js", resolveDir: root };
      const contents = readFileSync(path, "utf8");
      if (!contents.includes("import.meta.url")) return { contents, loader: "ts" };
      // What a module finds beside it stays where it was.
      const there = `new URL(${JSON.stringify(`../${place.replace(isCode, ".js")}`)}, import.meta.url).href`;
      return { contents: contents.replaceAll("import.meta.url", there), loader: "ts" };
    });
  },
};

/** The terms under which the packages in the bundle may be passed on. @param {readonly string[]} inputs */
function notices(inputs) {
  const packages = new Set(inputs.flatMap((input) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  return [...packages].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    if (file === undefined) throw new Error(`${name} comes without its licence.`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  });
}

const stamp = join(output, "cli-main.js");
if (
  !existsSync(stamp) ||
  statSync(stamp).mtimeMs < Math.max(...[...rooms, "build", join("dist", "specs")].map((folder) => newest(folder)))
) {
  rmSync(output, { recursive: true, force: true });
  const inputs = new Set();
  for (const ways of [...apart, together]) {
    const { metafile } = await build({
      entryPoints: ways.map((way) => ({ in: `${way}.ts`, out: way.replaceAll("/", "-") })),
      outdir: output,
      bundle: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      external: installed,
      // Its other form looks for its parts while it runs.
      alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
      // Packages that are no modules ask for those of Node in their own way.
      banner: {
        js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
      },
      logLevel: "warning",
      metafile: true,
      plugins: [places],
    });
    for (const input of Object.keys(metafile.inputs)) inputs.add(input);
  }
  writeFileSync(join(output, "LICENSES.txt"), notices([...inputs]).join(`\n${"-".repeat(80)}\n\n`));
}
for (const [way, exports] of Object.entries(waysIn)) {
  const bundled = `${"../".repeat(way.split("/").length - 1)}bundle/${way.replaceAll("/", "-")}.js`;
  const first = way === "cli/main" ? "#!/usr/bin/env node\n" : "";
  const leads = exports ? `export * from "${bundled}";\n` : `import "${bundled}";\n`;
  writeFileSync(join("dist", `${way}.js`), first + leads);
}
// What `--help` says, for whoever asks for nothing else: to lay it out takes as long as Node takes to start.
const help = join(output, "help.txt");
rmSync(help, { force: true });
writeFileSync(help, execFileSync(process.execPath, [join("dist", "cli", "main.js"), "--help"]));
