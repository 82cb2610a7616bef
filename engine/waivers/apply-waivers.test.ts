import { expect, test } from "vitest";

import { makeResult } from "../../reporters/testing/make-run.ts";
import type { RequirementResult } from "../finished-run.ts";
import { applyWaivers } from "./apply-waivers.ts";
import type { Place } from "./covers.ts";
import type { Waiver } from "./waiver.ts";

const today = "2026-06-15";
const signature = "0123456789ab";
const broken = makeResult({ id: "shape/a", signature });
const elsewhere = makeResult({ id: "shape/a", route: "by-run", signature: "ffffffffffff" });
const held = makeResult({ id: "shape/b", verdict: "passed" });
const open = makeResult({ id: "shape/c", verdict: "untested" });
const unclaimed = makeResult({ id: "paging/d", verdict: "not-applicable" });
const all: readonly RequirementResult[] = [broken, elsewhere, held, open, unclaimed];
const leftOut: Place = { id: "query/e", operation: "list-things", route: "direct" };

interface Outcome {
  readonly waived: readonly string[];
  readonly complaints: readonly string[];
  readonly notes: readonly string[];
}

function apply(...waivers: readonly Partial<Waiver>[]): Outcome {
  const full = waivers.map((waiver, at) => ({
    ...(waiver.cause === undefined ? { requirement: "shape/a" } : {}),
    reason: "r",
    at: `w.yaml:${at + 1}`,
    ...waiver,
  }));
  const { results, complaints, notes } = applyWaivers(all, full, today, [...all, leftOut]);
  const waived = results.filter(({ verdict }) => verdict === "waived");
  return {
    waived: waived.map(({ id, route, waiver }) => `${id} ${route} ${waiver?.reason}`),
    complaints: complaints.map(({ waiver, text }) => `${waiver} ${text}`),
    notes: notes.map(({ waiver, text }) => `${waiver} ${text}`),
  };
}
const nothing: Outcome = { waived: [], complaints: [], notes: [] };
const both = ["shape/a direct r", "shape/a by-run r"];

test.each<[string, Partial<Waiver>, Partial<Outcome>]>([
  ["by id", {}, { waived: both }],
  ["by glob, needed by one of them", { requirement: "shape/*" }, { waived: both }],
  ["by route", { route: "by-run" }, { waived: ["shape/a by-run r"] }],
  ["by operation", { operation: "list-*", route: "direct" }, { waived: ["shape/a direct r"] }],
  ["by signature", { signature }, { waived: ["shape/a direct r"] }],
  ["on its last day", { expires: today }, { waived: both }],
])("a waiver accepts what is broken: %s", (_, waiver, outcome) => {
  expect(apply(waiver)).toEqual({ ...nothing, ...outcome });
});

test.each<[string, Partial<Waiver>, string]>([
  ["holds", { requirement: "shape/b" }, "w.yaml:1 It is not needed: shape/b holds. Remove it."],
  ["does not exist", { requirement: "shape/z" }, "w.yaml:1 There is no shape/z. Correct it or remove it."],
  ["is on no such route", { route: "nowhere" }, "w.yaml:1 There is no shape/a on nowhere. Correct it or remove it."],
  ["is of no such operation", { operation: "x" }, "w.yaml:1 There is no shape/a of x. Correct it or remove it."],
  ["has expired", { expires: "2026-06-14" }, "w.yaml:1 It expired on 2026-06-14, and shape/a is still broken."],
  ["has expired and is open", { requirement: "shape/c", expires: "2025-12-31" }, "w.yaml:1 It expired on 2025-12-31."],
  [
    "is broken otherwise",
    { signature: "aaaaaaaaaaaa", route: "direct" },
    `w.yaml:1 shape/a on direct is broken otherwise than it says: its signature is ${signature}, not aaaaaaaaaaaa. Look at it anew.`,
  ],
])("a waiver of what %s is a complaint and accepts nothing", (_, waiver, complaint) => {
  expect(apply(waiver)).toEqual({ ...nothing, complaints: [complaint] });
});

test("what could not be decided is noted, what was not asked for is not", () => {
  const notes = ["w.yaml:1 Whether shape/c is still broken could not be decided."];
  expect(apply({ requirement: "shape/c" })).toEqual({ ...nothing, notes });
  expect(apply({ requirement: "paging/d" })).toEqual(nothing);
  expect(apply({ requirement: "query/e" })).toEqual(nothing);
});

test("of several waivers the first gives the reason, and none of them is unneeded", () => {
  expect(apply({ reason: "first", route: "direct" }, { reason: "second" })).toEqual({
    ...nothing,
    waived: ["shape/a direct first", "shape/a by-run second"],
  });
});

test("a waiver brings its link and date, and the facts of the break stay", () => {
  const waiver = { requirement: "shape/a", reason: "r", link: "http://issues/7", expires: "2027-01-01" };
  const [result] = applyWaivers([broken], [waiver], today, all).results;
  const { requirement: _, ...reference } = waiver;
  expect(result).toEqual({ ...broken, verdict: "waived", waiver: reference });
});

test("a bug of ours cannot be waived", () => {
  const bug = makeResult({ id: "shape/a", verdict: "error" });
  expect(applyWaivers([bug], [{ requirement: "shape/a", reason: "r" }], today, [bug]).results).toEqual([bug]);
});

const root = makeResult({ id: "query/root", signature });
const following = (id: string, verdict: RequirementResult["verdict"] = "failed"): RequirementResult =>
  makeResult({ id, verdict, signature, presupposes: [root.id] });

test("a waiver of a cause accepts its finding and its consequences, and nothing else", () => {
  const results = [root, following("query/follows"), following("query/warned", "warned"), broken];
  const { results: after, complaints } = applyWaivers(results, [{ cause: "query/root", reason: "r" }], today, results);
  expect(after.map(({ id, verdict, waiver }) => [id, verdict, waiver?.cause])).toEqual([
    ["query/root", "waived", "query/root"],
    ["query/follows", "waived", "query/root"],
    ["query/warned", "waived", "query/root"],
    ["shape/a", "failed", undefined],
  ]);
  expect(complaints).toEqual([]);
});

test.each<[string, Partial<Waiver>, Partial<Outcome>]>([
  [
    "holds",
    { cause: "shape/b" },
    { complaints: ["w.yaml:1 It is not needed: nothing that is broken has the cause shape/b. Remove it."] },
  ],
  [
    "is found elsewhere only",
    { cause: "shape/a", route: "nowhere" },
    { complaints: ["w.yaml:1 There is no cause shape/a on nowhere. Correct it or remove it."] },
  ],
  [
    "is open",
    { cause: "shape/c" },
    { notes: ["w.yaml:1 Whether cause shape/c is still broken could not be decided."] },
  ],
  ["was not asked for", { cause: "ignores-filter" }, {}],
])("a waiver of a cause that %s accepts nothing", (_, waiver, outcome) => {
  expect(apply(waiver)).toEqual({ ...nothing, ...outcome });
});
