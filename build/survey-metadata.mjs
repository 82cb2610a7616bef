// Holds documented examples against a service's $metadata: contexts against the predicted ones, bodies against the schemas of
// their types. node build/survey-metadata.mjs METADATA.xml EXAMPLES.json [--list], after a build.
import { readFileSync } from "node:fs";

import { readMetadata } from "../dist/derive/metadata/read-metadata.js";
import { summarizeContexts, summarizeShapes } from "../dist/engine/survey/summary.js";
import { surveyContexts } from "../dist/engine/survey/survey-contexts.js";
import { surveyShapes } from "../dist/engine/survey/survey-shapes.js";

const root = "https://graph.microsoft.com/v1.0";
const [metadataFile, examplesFile, flag] = process.argv.slice(2);
if (metadataFile === undefined || examplesFile === undefined) {
  console.error("usage: node build/survey-metadata.mjs METADATA.xml EXAMPLES.json [--list]");
  process.exit(2);
}

const started = performance.now();
const model = readMetadata(readFileSync(metadataFile, "utf8"));
const read = performance.now();
console.log(
  `${model.types.size} types, ${model.container.size} sets and singletons, ${model.operations.length} operations`,
);
console.log(`${model.unresolved.length} names that nobody defines; read in ${Math.round(read - started)} ms\n`);

/** @type {import("../dist/engine/survey/documented-exchange.js").DocumentedExchange[]} */
const exchanges = JSON.parse(readFileSync(examplesFile, "utf8"));
const contexts = surveyContexts(model, exchanges, root);
const shapes = surveyShapes(model, exchanges);
if (flag === "--list") {
  for (const { index, outcome, erratum, observed, predicted } of contexts) {
    if (outcome !== "exact") console.log(`${index}\t${erratum?.kind ?? outcome}\t${observed}\t${predicted ?? "-"}`);
  }
  for (const { index, outcome, type, findings } of shapes) {
    const told = findings.map(({ kind, pointer, observed }) => `${kind} ${pointer} ${observed}`).join("; ");
    if (outcome !== "valid") console.log(`${index}\t${outcome}\t${type ?? "-"}\t${told}`);
  }
}

const { all, exact, allowed, unexplained, sound, errata } = summarizeContexts(contexts);
/** @param {number} part @param {number} whole */
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
console.log(`contexts below ${root}: ${all}`);
console.log(
  `  predicted exactly ${exact}: ${percent(exact, all)} of all, ${percent(exact, sound)} of the ${sound} sound ones`,
);
console.log(
  `  in another form that OData allows ${allowed}, unexplained ${unexplained}, shown to be wrong ${all - sound}:`,
);
for (const [kind, count] of errata) console.log(`    ${kind} ${count}`);

const { outcomes, findings } = summarizeShapes(shapes);
console.log(`\nbodies of GET examples: ${shapes.length}`);
for (const [outcome, count] of outcomes) console.log(`  ${outcome} ${count}`);
for (const [kind, count] of findings) console.log(`    ${kind} in ${count}`);
console.log(`\n${Math.round(performance.now() - started)} ms, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
