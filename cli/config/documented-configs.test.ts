import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";
import { expect, test } from "vitest";

import { ownErrors } from "../../schemas/own/own-errors.ts";
import { packageRoot } from "../../specs/loading/package-root.ts";

test.each(["README.md", "docs/real-tenant.md"])("the configs in %s hold", (file) => {
  const text = readFileSync(join(packageRoot, file), "utf8");
  const configs = [...text.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, yaml = ""]) => yaml);
  const withIdentities = configs.filter((yaml) => yaml.includes("identities:"));
  expect(withIdentities.length).toBeGreaterThan(0);
  for (const yaml of withIdentities) expect(ownErrors("config", parse(yaml))).toEqual([]);
});
