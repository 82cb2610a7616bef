import type { FinishedRun } from "../../engine/finished-run.ts";
import { makeResult, makeRun } from "./make-run.ts";

/** Texts that a target may send to deceive a reader, to break a format or to steer what reads it. */
export const hostileTexts: Readonly<Record<string, string>> = {
  html: `</code></summary><script>alert(1)</script><img src=x onerror="alert('1')">`,
  xml: `]]></system-out><failure message="&x;"/><!-- ]]> --><?php ?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>`,
  ansi: "\u001b[2J\u001b]8;;http://x\u0007link\u009b31m\u0000",
  lines: "a\r\n::error title=forged::forged\n\u2028| cell | cell |\n# heading\n</details>",
  markdown: "``` ```` ~~~ | \\| [x](http://x) ![x](http://x) **b** <b>b</b> &amp; @team #12",
  surrogates: "\ud800 \udc00x \ud83d",
  noncharacters: "\ufffe\uffff",
  bidi: "user\u202e\u2066txt.exe\u2069\u200f",
  percent: "100% %0A::warning::forged, a:b",
  long: "€x".repeat(262_144),
};

/** A run with a text in every member that may hold what a target, or the user, has said. */
export function hostileRun(text: string, few = isLong(text)): FinishedRun {
  const exchange = {
    request: { method: "GET", url: text, identity: text, headers: { [text]: text } },
    response: { status: 200, headers: { "request-id": text }, body: text, durationMs: 1 },
    curl: `curl '${text}'`,
  };
  const broken = makeResult({
    reason: text,
    expected: text,
    observed: text,
    pointer: `/${text}`,
    pointers: [`/${text}`],
    details: { received: text, [text]: text },
    smallest: { query: text, from: text, shrinks: 1 },
    next: text,
    replay: text,
    evidence: [exchange, { ...exchange, response: { failure: text, durationMs: 1 } }],
  });
  const all = (["failed", "warned", "error", "untested", "waived", "passed"] as const).flatMap((verdict) => [
    { ...broken, verdict, needs: text, ...(verdict === "waived" && { waiver: { reason: text, link: text } }) },
    { ...broken, verdict, needs: text, route: "other", id: `shape/${verdict}` },
  ]);
  // A megabyte in each member of a few results is enough.
  const results = few ? all.slice(0, 3) : all;
  const remarks = [{ waiver: text, text }];
  const unasked = { id: text, title: text, next: text, findings: [], consequences: [], evidence: [exchange] };
  const { id, operation, route } = broken;
  const cause = { id: text, title: text, next: text, findings: [{ id, operation, route }], consequences: [] };
  return makeRun(results, {
    causes: [unasked, cause],
    reason: text,
    cutShort: text,
    complaints: remarks,
    notes: remarks,
  });
}

/** Whether a run of this text gets few results. */
export function isLong(text: string): boolean {
  return text.length > 100_000;
}
