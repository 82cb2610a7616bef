import { join } from "node:path";

import { expect, test } from "vitest";

import { scratchFolder } from "../testing/scratch-folder.ts";
import { uninterpolated } from "./interpolate.ts";
import { readConfigFile } from "./read-config-file.ts";

function read(text: string, environment: Readonly<Record<string, string>> = {}, name = "c.yaml"): unknown {
  const folder = scratchFolder({ [name]: text });
  try {
    return readConfigFile(join(folder, name), environment);
  } catch (error) {
    return error instanceof Error ? error.message.replace(`${folder}/`, "") : error;
  }
}

test("environment variables stand for themselves in any text", () => {
  const text = "target: http://${HOST}:${PORT}/v1.0\nids: { workflowId: 'a${ID}' }\n";
  expect(read(text, { HOST: "localhost", PORT: "80", ID: "7" })).toEqual({
    target: "http://localhost:80/v1.0",
    ids: { workflowId: "a7" },
  });
});

test("a doubled $ stands for a text with ${ in it", () => {
  const text = "ids: { a: '$${HOME}', b: 'x$${HOME}${ID}$${', c: '${A}', d: '$$', e: '${', f: '$$$${' }\n";
  expect(read(text, { HOME: "secret", ID: "7", A: "${HOME}" })).toEqual({
    ids: { a: "${HOME}", b: "x${HOME}7${", c: "${HOME}", d: "$$", e: "${", f: "$$${" },
  });
});

test("what init escapes comes back as it was", () => {
  for (const id of ["${HOME}", "$${HOME}", "$$${HOME}", "${", "$", "a${b}c${d", "${${x}}"]) {
    expect(read(JSON.stringify({ ids: { a: uninterpolated(id) } }), { HOME: "secret" })).toEqual({ ids: { a: id } });
  }
});

test.each([
  ["that end nothing", "${".repeat(500_000)],
  ["that are escaped", "$${".repeat(500_000)],
  ["of variables", "${A}".repeat(100_000)],
])("many openings %s take no longer than their length", (_, text) => {
  const started = performance.now();
  read(JSON.stringify({ target: text }), { A: "x" });
  read(JSON.stringify({ ids: Object.fromEntries(Array.from({ length: 5000 }, (__, at) => [`a${at}`, "${A}"])) }), {
    A: "x",
  });
  expect(performance.now() - started).toBeLessThan(3000);
});

test("what is nested too deeply is refused with its line, whatever the nesting is made of", () => {
  expect(read(`seed: 1\nids: ${"[".repeat(100_000)}`)).toBe("c.yaml:2: It is nested more than 200 levels deep.");
  expect(read(`${'{"a":'.repeat(100_000)}1`, {}, "c.json")).toBe("c.json:1: It is nested more than 200 levels deep.");
});

test("JSON is read as well, and an empty file says nothing", () => {
  expect(read('{ "seed": 3 }', {}, "c.json")).toEqual({ seed: 3 });
  expect(read("# nothing\n")).toEqual({});
});

const wrong: readonly (readonly [text: string, message: string])[] = [
  ["target: http://x\nidentites: {}\n", "c.yaml:2: There is no key identites. Did you mean identities?"],
  ["budgets:\n  timeoutMS: 3\n", "c.yaml:2: There is no key budgets.timeoutMS. Did you mean timeoutMs?"],
  ["a: 1\nseed: no\n", "c.yaml:1: There is no key a. Did you mean "],
  ["quick: true\nseed: no\n", "c.yaml:2: seed must be integer."],
  ["seed: -1\n", "c.yaml:1: seed must be >= 0."],
  ["classes:\n  - status\n  - shap\n", "Did you mean shape?"],
  ["- a\n", "c.yaml:1: The config must be object."],
  ["target: ${HOST}\n", "c.yaml:1: target needs the environment variable HOST, which is not set."],
  ["ids:\n  - { a: b }\n  - { a: 7 }\n", "c.yaml:3: ids.1.a must be string."],
  ["ids: []\n", "c.yaml:1: ids must NOT have fewer than 1 items."],
  ["ids:\n  workflowId: ${}\n", "c.yaml:2: ids.workflowId holds ${}, which names no variable."],
  ["identities:\n  me:\n    for: allowed\n    kind: statik\n", "c.yaml:4: identities.me.kind must be one of static,"],
  [
    "identities:\n  me:\n    for: allowed\n    kind: static\n    tokn: x\n",
    "c.yaml:5: There is no key identities.me.tokn. Did you mean token?",
  ],
  [
    "identities:\n  me:\n    for: allowed\n    kind: static\n",
    "c.yaml:2: identities.me needs exactly one of token, tokenFile.",
  ],
  ["identities:\n  me:\n    kind: azure-cli\n", "c.yaml:2: identities.me lacks for."],
  [
    "identities:\n  me: { for: allowed, kind: client-secret, tenantId: a, clientId: b }\n",
    "c.yaml:2: identities.me lacks clientSecret.",
  ],
  ["a: [1\nb: 2", "c.yaml:2: Not valid YAML: "],
  ["seed: 1\nseed: 2\n", "c.yaml:2: Not valid YAML: Map keys must be unique"],
];

test.each(wrong)("%j is refused with line and reason", (text, message) => {
  expect(read(text)).toContain(message);
});
