import { parse } from "yaml";
import { expect, test } from "vitest";

import { Command } from "commander";

import { build as buildRun } from "../cli/run.ts";
import { textOf, yamlOf } from "./testing/read-yaml.ts";

const guide = textOf("docs/ci.md");

test("what the guide quotes from a template stands there", () => {
  const quoted = [...guide.matchAll(/From \[`([^`]+)`\][^\n]*:\n\n```\w+\n([^]*?)```/g)];
  expect(quoted.length).toBeGreaterThan(3);
  const plain = (text: string): string => text.replaceAll(/^ +/gm, "");
  for (const [, path = "", snippet = ""] of quoted) expect(plain(textOf(path))).toContain(plain(snippet));
});

test("the other snippets are YAML and use inputs, parameters and variables that exist", () => {
  const snippets = [...guide.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = ""]) => parse(text) as unknown);
  expect(snippets.length).toBeGreaterThan(4);
  const action = snippets.find((snippet) => JSON.stringify(snippet).includes('"target":"http://localhost'));
  const { inputs } = yamlOf("action.yml") as {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  };
  expect(action).toMatchObject({ steps: [{}, {}, { with: { target: expect.any(String) as string } }] });
  const rows = [...guide.matchAll(/^\| `([\w-]+)` +\| +(?:`([\w-]+)`)? +\|/gm)];
  expect(rows.map(([, name, value = ""]) => [name, value])).toEqual(
    Object.entries(inputs).map(([name, input]) => [name, input.default]),
  );
  const used = [...textOf("ci/gitlab/conformance.gitlab-ci.yml").matchAll(/CONFORMANCE_[A-Z_]+/g)].map(String);
  const named = [...guide.matchAll(/CONFORMANCE_[A-Z_]+/g)].map(String);
  expect(new Set(named)).toEqual(new Set(used));
});

test("every option in the guide and the templates exists", () => {
  const known = [buildRun(() => {}), new Command("npx").option("--yes").option("--package <x>")];
  const options = new Set(known.flatMap((command) => command.options.map(({ long }) => long)));
  const files = ["docs/ci.md", "action.yml", "ci/github/nightly.yml", "ci/github/shards.yml"];
  const others = [
    "ci/azure-pipelines/conformance.yml",
    "ci/gitlab/conformance.gitlab-ci.yml",
    "ci/kubernetes/shards.yaml",
  ];
  for (const path of [...files, ...others]) {
    const lines = textOf(path)
      .split("\n")
      .filter((line) => !/\bcurl\b/.test(line));
    const used = lines.flatMap((line) => line.match(/(?<![\w-])--[a-z][a-z-]+/g) ?? []);
    expect({ path, unknown: used.filter((option) => !options.has(option)) }).toEqual({ path, unknown: [] });
  }
});
