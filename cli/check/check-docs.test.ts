import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import type { OperationFacts } from "../../derive/facts.ts";
import { readFacts } from "../../derive/pages/read-page.ts";
import { readPage } from "../../derive/pages/read-page.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import { packageRoot } from "../../specs/loading/package-root.ts";
import { publishedNames } from "./check-docs.ts";

test("the page's permission is published under another name", () => {
  const file = "list-taskprocessingresults.txt";
  const facts = readFacts(
    readPage(file, readFileSync(join(packageRoot, "derive", "testing", file), "utf8")),
  ) as OperationFacts;
  expect(publishedNames(facts, loadSpecs().operations[0]?.permissions.names ?? [])).toMatchObject([
    {
      at: { line: 16 },
      expected: "LifecycleWorkflows-Reports.Read.All",
      observed: "LifecycleWorkflows.ReadReports.All",
    },
  ]);
});
