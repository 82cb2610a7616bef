import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { packageRoot } from "../../specs/loading/package-root.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { readWaivers } from "../waivers/read-waivers.ts";
import { readConfig } from "./read-config.ts";

const guides = ["docs/configuration.md", "docs/waivers-and-baselines.md"];
const textOf = (path: string): string => readFileSync(join(packageRoot, path), "utf8");

test.each(guides)("the schemas that %s tells editors of are in the package", (guide) => {
  const named = [...textOf(guide).matchAll(/\$schema(?:=|": ")([^\s"]+)/g)].map(([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(0);
  for (const path of named) {
    expect(path).toMatch(/^\.\/node_modules\/graph-conformance\//);
    expect(existsSync(join(packageRoot, path.replace("./node_modules/graph-conformance/", "")))).toBe(true);
  }
});

test("a config in the guide is read as it stands, with its schema", async () => {
  const snippets = [...textOf("docs/configuration.md").matchAll(/```(yaml|json)\n([^]*?)```/g)];
  const schemas = snippets.filter(([text]) => text.includes("$schema"));
  expect(schemas.map(([, language]) => language)).toEqual(["yaml", "json"]);
  for (const [, language = "", text = ""] of schemas) {
    const folder = scratchFolder({ [`c.${language}`]: text });
    const { config } = await readConfig(join(folder, `c.${language}`), {});
    expect(config.target).toBe("http://localhost:8080/v1.0");
  }
});

test("waivers in YAML take the line for editors", () => {
  const [, text = ""] = /```yaml\n(# yaml-language-server[^]*?)```/.exec(textOf("docs/waivers-and-baselines.md")) ?? [];
  const folder = scratchFolder({ "waivers.yaml": text });
  expect(readWaivers(join(folder, "waivers.yaml")).waivers).toHaveLength(3);
});
