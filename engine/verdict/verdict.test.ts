import { describe, expect, test } from "vitest";

import type { RequirementResult, VerdictKind } from "../finished-run.ts";
import { matchesGlob } from "../glob.ts";
import { pool } from "../run/pool.ts";
import { seedFor } from "../settings.ts";
import { curl } from "./curl.ts";
import { classResults, conclude } from "./verdict.ts";

function result(id: string, verdict: VerdictKind, level: "must" | "should" = "must"): RequirementResult {
  const [name] = id.split("/");
  return {
    id,
    verdict,
    level,
    title: id,
    class: name === "shape" ? "shape" : "status",
    operation: "o",
    route: "r",
    template: "/r",
    reason: "",
    judged: 1,
    evidence: [],
    replay: "",
    source: [],
  };
}
const exit = (results: readonly RequirementResult[], failOn: "must" | "should" = "must", strict = false): number =>
  conclude(results, { failOn, strict }).exitCode;

describe("the exit code", () => {
  const passed = result("status/a", "passed");
  test.each<[string, readonly RequirementResult[], number]>([
    ["all passed", [passed], 0],
    ["a must broken", [passed, result("status/b", "failed")], 1],
    ["a should broken", [passed, result("status/b", "warned", "should")], 0],
    ["some untested", [passed, result("status/b", "untested")], 0],
    ["a class untested", [passed, result("shape/b", "untested")], 5],
    [
      "a class with only a should decided",
      [passed, result("shape/a", "passed", "should"), result("shape/b", "untested")],
      5,
    ],
    [
      "a class that a quick run passes over",
      [passed, { ...result("shape/b", "untested"), reason: "A quick run leaves it out." }],
      0,
    ],
    [
      "nothing but what a quick run passes over",
      [{ ...passed, verdict: "untested", reason: "A quick run leaves it out." }],
      5,
    ],
    ["a class not claimed", [passed, result("shape/b", "not-applicable")], 0],
    ["nothing", [], 5],
    ["nothing claimed", [result("shape/b", "not-applicable")], 5],
    ["only shoulds", [result("shape/b", "passed", "should")], 0],
    ["our own bug, whatever else", [result("status/b", "failed"), result("status/a", "error")], 4],
  ])("of %s is %s", (_name, results, code) => expect(exit(results)).toBe(code));

  test("can be made to depend on shoulds and on what is untested", () => {
    expect(exit([passed, result("status/b", "warned", "should")], "should")).toBe(1);
    expect(exit([passed, result("status/b", "untested")], "must", true)).toBe(5);
    expect(exit([passed, result("status/b", "untested", "should")], "must", true)).toBe(0);
  });
});

describe("what does not fail a run", () => {
  const passed = result("status/a", "passed");
  const known = { ...result("status/b", "failed"), known: true } as const;
  const strict = false;

  test("is what the baseline had broken, and what is waived", () => {
    const results = [passed, known, result("status/c", "waived")];
    expect(conclude(results, { failOn: "must", strict })).toEqual({
      verdict: "conformant",
      exitCode: 0,
      reason: "1 of 3 results hold, 1 broken as in the baseline, 1 waived.",
    });
    expect(conclude([...results, result("status/d", "failed")], { failOn: "must", strict })).toMatchObject({
      exitCode: 1,
      reason: "1 of 4 requirements are broken: 1 of 4 results, and 1 more that the baseline had broken, too.",
    });
  });

  test("a waiver that does not hold fails it, and is named", () => {
    const complaints = ["w.yaml:3", "w.yaml:9"].map((waiver) => ({ waiver, text: "It is not needed." }));
    expect(conclude([passed], { failOn: "must", strict, complaints })).toEqual({
      verdict: "non-conformant",
      exitCode: 1,
      reason: "The waiver w.yaml:3 does not hold: It is not needed. So it is with 1 more.",
    });
    expect(conclude([result("status/a", "error")], { failOn: "must", strict, complaints }).exitCode).toBe(4);
  });
});

test("a class is as good as its worst requirement", () => {
  const verdict = (...verdicts: VerdictKind[]): string | undefined =>
    classResults(verdicts.map((v) => result("shape/x", v)))[0]?.verdict;
  expect(verdict("passed", "failed", "warned")).toBe("failed");
  expect(verdict("passed", "warned")).toBe("warned");
  expect(verdict("passed", "untested")).toBe("passed");
  expect(verdict("untested", "untested")).toBe("untested");
  expect(verdict("not-applicable")).toBe("not-applicable");
});

test.each([
  ["shape/key-present", "shape/*", true],
  ["shape/key-present", "**", true],
  ["shape/key-present", "*", false],
  ["shape/key-present", "shape/key-?resent", true],
  ["shape/key-present", "shape", false],
  ["a.b/c", "a?b/c", true],
  ["axb/c", "a.b/c", false],
])("%s matches %s: %s", (id, glob, expected) => expect(matchesGlob(id, glob)).toBe(expected));

test("curl can be pasted, whatever the request holds", () => {
  const headers = { authorization: "Bearer [redacted]", accept: "application/json", prefer: "it's" };
  const line = curl({ method: "GET", url: "http://h/v1.0/x?$filter=a%20eq%20'b'", headers, identity: "me" });
  expect(line).toBe(
    `curl -g -H "Authorization: Bearer $TOKEN" -H 'prefer: it'\\''s' 'http://h/v1.0/x?$filter=a%20eq%20%27b%27'`,
  );
  expect(curl({ method: "POST", url: "http://h/", headers: {}, identity: "anonymous", body: "{}" })).toBe(
    "curl -g -X POST --data '{}' 'http://h/'",
  );
});

test("a pool keeps order and width", async () => {
  let under = 0;
  let most = 0;
  const results = await pool([5, 1, 3, 2, 4], 2, async (n) => {
    most = Math.max(most, ++under);
    await new Promise((done) => setTimeout(done, n));
    under -= 1;
    return n * 10;
  });
  expect([results, most]).toEqual([[50, 10, 30, 20, 40], 2]);
});

test("seeds differ by text and by seed, and stay the same", () => {
  const seeds = new Set(Array.from({ length: 500 }, (_, n) => seedFor(n % 5, `requirement ${n}`)));
  expect(seeds.size).toBe(500);
  expect(seedFor(7, "x")).toBe(seedFor(7, "x"));
});

describe("of a part of a run", () => {
  const part = (results: readonly RequirementResult[], strict = false): number =>
    conclude(results, { failOn: "must", strict, partial: true }).exitCode;

  test.each<[string, readonly RequirementResult[], number]>([
    [
      "a class that may be decided elsewhere is none of its business",
      [result("status/a", "passed"), result("shape/b", "untested")],
      0,
    ],
    ["something broken fails it", [result("status/a", "failed"), result("shape/b", "untested")], 1],
    ["nothing decided leaves it undecided", [result("shape/b", "untested")], 5],
    ["nothing claimed holds", [result("shape/b", "not-applicable")], 0],
    ["nothing at all holds", [], 0],
  ])("%s", (_, results, expected) => expect(part(results)).toBe(expected));

  test("strict leaves it undecided for one untested must", () => {
    expect(part([result("status/a", "passed"), result("shape/b", "untested")], true)).toBe(5);
  });
});
