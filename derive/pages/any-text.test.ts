import { readFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { expect, test } from "vitest";

import { packageRoot } from "../../specs/loading/package-root.ts";
import { writeContract } from "../contract.ts";
import type { Facts } from "../facts.ts";
import { markdownPage } from "../testing/markdown-page.ts";
import { readFacts } from "./read-page.ts";
import { readPage } from "./read-page.ts";

const pages = [
  markdownPage(),
  readFileSync(join(packageRoot, "derive", "testing", "list-taskprocessingresults.txt"), "utf8").slice(0, 9000),
];
const known = { permissions: [], roles: [], roots: new Map() };
const noise = fc.constantFrom(
  "",
  "|",
  "```",
  "<!--",
  "-->",
  "{",
  "}",
  "\n",
  "# ",
  "GET /",
  "[",
  "](",
  "\t",
  "---\n",
  "'",
  "$",
);

test("whatever is cut out of a page or put into it, reading ends with facts or gaps that are in the page", () => {
  fc.assert(
    fc.property(fc.constantFrom(...pages), fc.nat(), fc.nat(400), noise, (page, start, length, added) => {
      const at = start % page.length;
      const text = page.slice(0, at) + added + page.slice(at + length);
      const read = readFacts(readPage("page.md", text));
      const gaps = "gaps" in read ? read.gaps : [read];
      const lines = text.split("\n").length;
      for (const gap of gaps) expect(gap.at.line >= 1 && gap.at.line <= lines).toBe(true);
      if ("gaps" in read) writeContract([read satisfies Facts], known);
    }),
    { numRuns: 300 },
  );
});
