import { parseDocument } from "yaml";
import { expect, test } from "vitest";

import type { RequirementResult } from "../../engine/finished-run.ts";
import type { Waiver } from "../../engine/waivers/waiver.ts";
import { makeResult, makeRun } from "../../reporters/testing/make-run.ts";
import { updateWaivers, type WaiverUpdate } from "./update-waivers.ts";

const signature = "0123456789ab";
const broken = makeResult({ id: "shape/a", signature });
const held = makeResult({ id: "shape/b", verdict: "passed" });
const open = makeResult({ id: "shape/c", verdict: "untested" });
const should = makeResult({ id: "shape/d", verdict: "warned", level: "should" });

function update(text: string | undefined, results: readonly RequirementResult[]): WaiverUpdate {
  const document = text === undefined ? undefined : parseDocument(text);
  const waivers = (document?.toJS() ?? []) as readonly Waiver[];
  return updateWaivers(document, waivers, makeRun(results), [broken, held, open, should]);
}

test("a new file tells an editor its schema, and holds what fails the run", () => {
  expect(update(undefined, [broken, held, open, should, makeResult({ known: true })])).toEqual({
    added: 1,
    removed: 0,
    text: `# yaml-language-server: $schema=./node_modules/graph-conformance/schemas/own/waivers.schema.json

- requirement: shape/a
  operation: list-things
  route: direct
  signature: ${signature}
  reason: not reviewed yet
  expires: 2026-02-01
`,
  });
});

const file = `# Ours, agreed with the vendor.

# Untested at night.
- requirement: shape/c
  reason: 'no data' # really
- requirement: shape/b # goes
  reason: fixed since

# Stays although it has expired.
- { requirement: shape/a, reason: "known", expires: 2020-01-01 }
- requirement: shape/gone
  reason: no longer there
`;

test("what is not needed goes; comments, order and style of the rest stay", () => {
  const waived = { ...broken, verdict: "waived" as const };
  for (const result of [broken, waived]) {
    expect(update(file, [result, held, open])).toEqual({
      added: 0,
      removed: 2,
      text: `# Ours, agreed with the vendor.

# Untested at night.
- requirement: shape/c
  reason: "no data" # really

# Stays although it has expired.
- { requirement: shape/a, reason: "known", expires: 2020-01-01 }
`.replace('"no data"', "'no data'"),
    });
  }
});

test("a break of another signature gets a waiver of its own in place of the old one", () => {
  const old = "- requirement: shape/a\n  signature: aaaaaaaaaaaa\n  reason: old\n";
  const { text, ...counts } = update(old, [broken]);
  expect(counts).toEqual({ added: 1, removed: 1 });
  expect(text).toContain(`signature: ${signature}`);
  expect(text).not.toContain("old");
});

test("what is brought up to date once stays as it is", () => {
  const { text } = update(undefined, [broken]);
  expect(update(text, [{ ...broken, verdict: "waived" }])).toEqual({ text, added: 0, removed: 0 });
  expect(update("# nothing yet\n", [broken]).text).toContain("- requirement: shape/a\n");
  expect(update("[]\n", [broken]).text).toContain("- requirement: shape/a\n");
});
