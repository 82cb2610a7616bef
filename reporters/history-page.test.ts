import { createHash } from "node:crypto";

import { ParseOption, XmlDocument, XmlElement } from "libxml2-wasm";
import { describe, expect, test } from "vitest";

import type { HistoryEntry } from "../engine/compare-runs/history-entry.ts";
import { historyPage } from "./history-page.ts";
import { htmlReport } from "./html.ts";
import { hostileTexts } from "./testing/hostile-run.ts";
import { makeResult, makeRun } from "./testing/make-run.ts";

const counts = { passed: 0, failed: 0, warned: 0, untested: 0, "not-applicable": 0, waived: 0, error: 0 };
const entry: HistoryEntry = {
  schemaVersion: 1,
  startedAt: "2026-01-02T03:04:05.678Z",
  target: "http://localhost:8080/v1.0",
  version: "0.1.0",
  seed: 7,
  quick: false,
  verdict: "conformant",
  exitCode: 0,
  durationMs: 1234,
  exchanges: 2500,
  classes: [{ id: "status", counts: { ...counts, passed: 9, failed: 1 } }],
  latencies: [{ operation: "list-things", route: "direct", exchanges: 2500, medianMs: 2, p95Ms: 8 }],
};
const none: HistoryEntry = {
  ...entry,
  classes: [{ id: "status", counts: { ...counts, untested: 10 } }],
  latencies: [],
};
const all: HistoryEntry = { ...entry, classes: [{ id: "status", counts: { ...counts, passed: 10 } }] };

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

// The page is well-formed XML, too, so that a strict parser tells what is in it.
function nodes(page: string): readonly Node[] {
  const document = XmlDocument.fromString(page, { option: ParseOption.XML_PARSE_HUGE });
  try {
    return document.find("//*").flatMap((node) => {
      if (!(node instanceof XmlElement)) return [];
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      return [{ name: node.name, attributes, text: node.content }];
    });
  } finally {
    document.dispose();
  }
}

test("the page holds a chart for each class and route, and the same numbers as tables", () => {
  const page = historyPage([entry, none, all]);
  const found = nodes(page);
  expect(found.filter(({ name }) => name === "figcaption").map(({ text }) => text)).toEqual([
    "Pass rate of status",
    "Latency of list-things, direct",
  ]);
  const cells = found.filter(({ name }) => name === "td").map(({ text }) => text);
  expect(cells.slice(0, 12)).toEqual(
    [1, 2, 3].flatMap((run) => [String(run), entry.startedAt, "conformant", ["90%", "–", "100%"][run - 1]]),
  );
  expect(cells.slice(12, 18)).toEqual(["1", entry.startedAt, "list-things, direct", "2500", "2 ms", "8 ms"]);
});

test("each chart has a title and a description that it refers to", () => {
  const found = nodes(historyPage([entry, all]));
  const byId = new Map(found.map((node) => [node.attributes["id"], node]));
  const charts = found.filter(({ name }) => name === "svg");
  expect(charts).toHaveLength(2);
  for (const { attributes } of charts) {
    expect(attributes["role"]).toBe("img");
    const [title, description] = (attributes["aria-labelledby"] ?? "").split(" ").map((id) => byId.get(id));
    expect([title?.name, description?.name]).toEqual(["title", "desc"]);
    expect(description?.text).toMatch(/from \S/);
  }
  expect(found.find(({ name }) => name === "desc")?.text).toBe(
    "Passed: from 90% to 100% over 2 runs, between 90% and 100%. Decided: from 100% to 100% over 2 runs, between 100% and 100%.",
  );
});

test("a line leaves a gap where a run has no value, and one run is a dot", () => {
  const paths = (...entries: readonly HistoryEntry[]): readonly (string | undefined)[] =>
    nodes(historyPage(entries))
      .filter(({ name, attributes }) => name === "path" && attributes["class"] === undefined)
      .map(({ attributes }) => attributes["d"]);
  expect(paths(entry, all)[0]).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/);
  expect(paths(entry, none, all)[0]).toMatch(/^M[\d.]+ [\d.]+M[\d.]+ [\d.]+$/);
  expect(paths(entry)[0]).toMatch(/^M[\d.]+ [\d.]+$/);
  expect(historyPage([entry, all])).not.toMatch(/NaN|Infinity|undefined/);
  expect(historyPage([none])).not.toMatch(/NaN|Infinity|undefined/);
});

test("the page needs nothing from elsewhere and runs nothing", () => {
  const found = nodes(historyPage([entry, all]));
  expect(found.filter(({ name }) => ["script", "link", "img", "iframe"].includes(name))).toEqual([]);
  const values = found
    .flatMap(({ attributes }) => Object.entries(attributes))
    .filter(([name]) => /^(src|href|on|style)/.test(name));
  // Links into the page itself are none to elsewhere.
  expect(values.filter(([name, value]) => name !== "href" || !value.startsWith("#"))).toEqual([]);
  expect(historyPage([entry])).not.toMatch(/@import|url\(/);
});

describe.each(Object.keys(hostileTexts))("hostile text (%s)", (what) => {
  test("is shown as text", () => {
    const text = hostileTexts[what] ?? "";
    const hostile = {
      ...entry,
      target: text,
      latencies: [{ operation: text, route: text, exchanges: 1, medianMs: 1, p95Ms: 1 }],
    };
    const page = historyPage([hostile]);
    expect(page.match(/[^\P{Cc}\n]|[\p{Bidi_Control}\p{Cs}\u2028\u2029\ufffe]/u)).toBeNull();
    expect(nodes(page).map(({ name }) => name)).toEqual(nodes(historyPage([entry])).map(({ name }) => name));
  });
});

test("a class that is mostly untested looks like it: how much was decided is drawn and told", () => {
  const thin: HistoryEntry = { ...entry, classes: [{ id: "status", counts: { ...counts, passed: 1, untested: 9 } }] };
  const found = nodes(historyPage([thin]));
  expect(found.filter(({ name }) => name === "td").map(({ text }) => text)).toContain("100% of 10% decided");
  const dashed = found.filter(({ name, attributes }) => name === "circle" && attributes["class"] === "dashed");
  expect(dashed.map(({ text }) => text)).toContain("decided, run 1: 10%");
});

test("the page looks like the report of a run, and lets in its style alone", () => {
  const page = historyPage([entry]);
  const [, style = ""] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
  expect(htmlReport(makeRun([makeResult()]))).toContain(style);
  const hash = createHash("sha256").update(style).digest("base64");
  expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'"`);
});
