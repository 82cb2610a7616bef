import { marked } from "marked";
import { expect, test } from "vitest";

import { markdownReport } from "./markdown.ts";
import { makeResult, makeRun } from "./testing/make-run.ts";

const other = { route: "by-run", template: "/container/boxes/{boxId}/runs/{runId}/things" };

test("a run is a verdict, a table and folded failures", () => {
  expect(markdownReport(makeRun([makeResult(), makeResult(other)]))).toMatchInlineSnapshot(`
    "## non-conformant: http://localhost:8080/v1.0

    1 of 2 requirements is broken.

    2 results of 1 requirement, one on each route: 0 hold, 2 broken.

    2,531 exchanges in 1.2 s, seed 1847; exit code 1.

    ### Causes, in the order in which to mend them

    1. A selected property is absent from the response. (1 requirement, 2 results) Return every property that $select names.

    | class | passed | failed | warned | untested |
    | --- | --- | --- | --- | --- |
    | projection | 0 | 2 | 0 | 0 |

    ### Broken

    <details><summary>FAIL <code>projection/returns-selected</code> (must): A selected property is absent from the response.</summary>

    \`\`\`text
    FAIL  projection/returns-selected   must   GET …/boxes/{id}/things
    A selected property is absent from the response.

      expected   name in every item (null would pass)
      observed   absent   in 3 of 14 items, first at /value/0/name
      selected   name
      received   nothing

      smallest   $select=name, shrunk from $select=name,id; seed 1847
      exchange   GET as minted-allowed: 200 in 84 ms, request-id 6f1c2b
      source     list-things, "Optional query parameters"
      replay     graph-conformance --requirement projection/returns-selected --seed 1847
      curl       curl -g 'http://localhost/v1.0/things?$select=name'
      next       Return every property that $select names.
      also on GET …/runs/{id}/things   in 3 of 14 items, first at /value/0/name
    \`\`\`

    </details>
    "
  `);
});

test("untested requirements are counted by reason", () => {
  const open = { verdict: "untested", reason: "There is one item.", needs: "two items | to order" } as const;
  const text = markdownReport(makeRun([makeResult(open), makeResult({ ...other, ...open })]));
  expect(text).toContain("| 2 | There is one item. | two items \\| to order |");
  expect(text).not.toContain("### Broken");
});

test("500 failures stay within what GitHub takes, and the note counts those left out", () => {
  const results = Array.from({ length: 500 }, (_, n) =>
    makeResult({ id: `shape/a${n}`, observed: "€".repeat(2000), replay: "€".repeat(2000) }),
  );
  for (const maxBytes of [1_000_000, 65_536]) {
    const text = markdownReport(makeRun(results), { maxBytes });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(maxBytes);
    expect(Buffer.byteLength(text)).toBeGreaterThan(maxBytes * 0.8);
    const shown = text.match(/<details>/g)?.length ?? 0;
    expect(text).toContain(`${500 - shown} more broken requirements do not fit in here`);
  }
  const all = markdownReport(makeRun(results.map((result) => ({ ...result, observed: "x", replay: "x" }))));
  expect(all.match(/<details>/g)).toHaveLength(500);
  expect(all).not.toContain("do not fit");
});

test("waivers are told with what is wrong with them", () => {
  const waiver = { reason: "agreed | so", expires: "2030-01-31" };
  const complaints = [{ waiver: "waivers.yaml:3", text: "It has expired." }];
  const html = marked.parse(markdownReport(makeRun([makeResult({ verdict: "waived", waiver })], { complaints })), {
    async: false,
  });
  expect(html).toContain("<li>waivers.yaml:3: It has expired.</li>");
  expect(html).toContain("<td>agreed | so</td>");
});
