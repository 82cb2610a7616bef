import { createHash } from "node:crypto";

import { expect, test } from "vitest";

import { htmlReport } from "./html.ts";
import { makeResult, makeRun } from "./testing/make-run.ts";

const hostile = `</script><script>window.hacked=1</script><!--<script>]]>&lt;\u001b[31m\u202e\u2028\ud800'"`;

function hostileRun(): string {
  const result = makeResult({
    id: hostile,
    title: hostile,
    reason: hostile,
    observed: hostile,
    details: { [hostile]: hostile },
  });
  return htmlReport(makeRun([result], { target: { url: hostile, embedded: false }, reason: hostile }));
}

test("no value ends or opens an element", () => {
  const tags = (text: string): readonly string[] => text.match(/<\/?(script|style|title)\b|<!--/g) ?? [];
  expect(tags(hostileRun())).toEqual(tags(htmlReport(makeRun([makeResult()]))));
  expect(hostileRun()).not.toMatch(/[^\P{Cc}\n]|[\u2028\u202e]/u);
});

test("only the page's own script and style are let in", () => {
  const text = hostileRun();
  const [, policy = ""] = /Content-Security-Policy" content="([^"]+)"/.exec(text) ?? [];
  const hashOf = (body = ""): string => `'sha256-${createHash("sha256").update(body).digest("base64")}'`;
  expect(policy).toContain(`script-src ${hashOf(/<script>(.*?)<\/script>/s.exec(text)?.[1])};`);
  expect(policy).toContain(`style-src ${hashOf(/<style>(.*?)<\/style>/s.exec(text)?.[1])};`);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(text).not.toMatch(/\s(style|on\w+)="/);
});

test("what is equal stands in the file once", () => {
  const body = "a body as long as this one";
  const evidence = makeResult().evidence.flatMap((one) =>
    [1, 2].map((durationMs) => ({ ...one, response: { status: 200, headers: {}, body, durationMs } })),
  );
  const results = Array.from({ length: 50 }, (_, at) => makeResult({ route: `r${at}`, evidence }));
  const text = htmlReport(makeRun(results));
  expect(text.split(body)).toHaveLength(2);
  expect(text.match(/id="exchange-/g)).toHaveLength(2);
});

test("huge values are cut, and the file says by how much", () => {
  const huge = "x".repeat(1_000_000);
  const evidence = makeResult().evidence.map((one) => ({
    ...one,
    response: { status: 200, headers: {}, body: huge, durationMs: 1 },
  }));
  const text = htmlReport(makeRun([makeResult({ observed: huge, evidence })]));
  expect(text.length).toBeLessThan(500_000);
  expect(text).toContain("(980,001 more characters; the JSON report has them)");
  expect(text).toContain('"length":1000000');
});
