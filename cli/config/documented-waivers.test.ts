import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";
import { expect, test } from "vitest";

import { ownErrors } from "../../schemas/own/own-errors.ts";
import { packageRoot } from "../../specs/loading/package-root.ts";

test("the waivers in the guide hold", () => {
  const text = readFileSync(join(packageRoot, "docs/waivers-and-baselines.md"), "utf8");
  const files = [...text.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, yaml = ""]) => yaml);
  expect(files.length).toBeGreaterThan(0);
  for (const yaml of files) expect(ownErrors("waivers", parse(yaml))).toEqual([]);
});
