import { expect, test } from "vitest";

import { scratchFolder } from "./testing/scratch-folder.ts";
import { runCli } from "./testing/spawn-cli.ts";

const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
const metadata =
  '<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><edmx:DataServices><Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="n"><EntityType Name="t"/><EntityContainer Name="c"><EntitySet Name="things" EntityType="n.t"/></EntityContainer></Schema></edmx:DataServices></edmx:Edmx>';
const files = {
  "deep.json": `{"schemaVersion":1,"x":${deep}}`,
  "deep.har": `{"log":{"version":"1.2","entries":[{"x":${deep}}]}}`,
  "deep.ndjson": `{"x":${deep}}\n`,
  "deep.yaml": `${"- ".repeat(100_000)}a\n`,
  "specs/operations/a.yaml": `a: ${deep}\n`,
  "permissions.json": `{"permissions":${deep}}`,
  "examples.json": `[{"method":"GET","url":"/things","status":200,"body":${deep}}]`,
  "m.xml": metadata,
};

test.each([
  ["merge deep.json", "The report deep.json cannot be read: it is"],
  ["diff deep.json deep.json", "The report deep.json cannot be read: it is"],
  ["--baseline deep.json", "The report deep.json cannot be read: it is"],
  ["--waivers deep.yaml", "deep.yaml:1: It is"],
  ["--config deep.json", "deep.json:1: It is"],
  ["--specs specs", "specs/operations/a.yaml:1: it is"],
  ["check deep.har", "The recording deep.har cannot be read: it is"],
  ["history deep.ndjson", "deep.ndjson:1: This line is no entry of a history: it is"],
  ["serve --jwks deep.json", "The key set deep.json cannot be used: it is"],
  [
    "derive --metadata m.xml --path /things --permissions permissions.json",
    "permissions.json cannot be used: the file: it is",
  ],
  ["derive --metadata m.xml --path /things --examples examples.json", "examples.json cannot be used: it is"],
])("%s is refused for its depth", async (args, message) => {
  const { exitCode, stdout, stderr } = await runCli(args.split(" "), { cwd: scratchFolder(files) });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toContain(`${message} nested more than 200 levels deep`);
});
