import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

// A lint rule that no longer bites looks just like clean code, so every rule of the house gets a planted offence.

const value = (path: string): string => `import { value } from "${path}";\nexport const used = value;\n`;
const type = (path: string): string => `import type { Thing } from "${path}";\nexport type Used = Thing;\n`;
const imports = "eslint(no-restricted-imports)";

const offences: readonly (readonly [file: string, rule: string, text: string])[] = [
  ["specs/to-derive.ts", imports, type("../derive/room.ts")],
  ["derive/to-schemas.ts", imports, type("../schemas/room.ts")],
  ["schemas/to-client.ts", imports, value("../client/room.ts")],
  ["schemas/to-judging.ts", imports, type("../judging/room.ts")],
  ["judging/values/to-client.ts", imports, type("../../client/room.ts")],
  ["judging/to-engine.ts", imports, type("../engine/room.ts")],
  ["engine/run/to-server.ts", imports, value("../../server/room.ts")],
  ["engine/to-suites.ts", imports, type("../suites/room.ts")],
  ["engine/to-derive.ts", imports, type("../derive/room.ts")],
  ["engine/to-reporters.ts", imports, value("../reporters/room.ts")],
  ["engine/vitest.ts", imports, value("../server/room.ts")],
  ["suites/paging/to-server.ts", imports, value("../../server/room.ts")],
  ["suites/paging/to-client.ts", imports, value("../../client/room.ts")],
  ["suites/paging/to-reporters.ts", imports, value("../../reporters/room.ts")],
  ["reporters/to-suite.ts", imports, type("../suites/room.ts")],
  ["reporters/to-engine.ts", imports, type("../engine/run/room.ts")],
  ["reporters/to-run-value.ts", imports, value("../engine/finished-run.ts")],
  ["reporters/to-comparison.ts", imports, type("../engine/compare-runs/compare-runs.ts")],
  ["reporters/to-diff-value.ts", imports, value("../engine/compare-runs/diff.ts")],
  ["reporters/to-specs.ts", imports, type("../specs/room.ts")],
  ["client/to-specs-value.ts", imports, value("../specs/room.ts")],
  ["client/to-schemas.ts", imports, type("../schemas/room.ts")],
  ["server/faults/to-schemas.ts", imports, value("../../schemas/room.ts")],
  ["server/to-client.ts", imports, 'export { value } from "../client/room.ts";\n'],
  ["server/to-judging.ts", imports, 'export const load = (): Promise<unknown> => import("../judging/room.ts");\n'],
  ["specs/default-export.ts", "import(no-default-export)", "const one = 1;\nexport default one;\n"],
  ["specs/cycle.ts", "import(no-cycle)", 'import { b } from "./cycle-end.ts";\nexport const a = (): number => b();\n'],
  ["specs/camelCase.ts", "unicorn(filename-case)", "export const one = 1;\n"],
  ["specs/long.ts", "eslint(max-lines)", "export {};\n".repeat(251)],
  ["specs/long.test.ts", "eslint(max-lines)", "export {};\n".repeat(401)],
  ["client/console.ts", "eslint(no-console)", "console.log(1);\nexport {};\n"],
  ["client/environment.ts", "node(no-process-env)", "export const home = process.env['HOME'];\n"],
  ["client/loose.ts", "eslint(eqeqeq)", "export const same = (a: number, b: number) => a == b;\n"],
  ["client/any.ts", "typescript(no-explicit-any)", "export const open = (a: any): unknown => a;\n"],
  ["client/bang.ts", "typescript(no-non-null-assertion)", "export const sure = (a?: number): number => a!;\n"],
  [
    "client/type-import.ts",
    "typescript(consistent-type-imports)",
    'import { Thing } from "./room.ts";\nexport type Used = Thing;\n',
  ],
  [
    "client/floating.ts",
    "typescript(no-floating-promises)",
    "const wait = async (): Promise<void> => {};\nexport const go = (): void => {\n  wait();\n};\n",
  ],
  [
    "client/open-switch.ts",
    "typescript(switch-exhaustiveness-check)",
    'export function name(kind: "a" | "b"): string {\n  switch (kind) {\n    case "a":\n      return "A";\n  }\n  return "";\n}\n',
  ],
];

const clean: readonly (readonly [file: string, text: string])[] = [
  ["derive/to-specs.ts", value("../specs/room.ts")],
  ["schemas/to-specs.ts", value("../specs/room.ts")],
  ["judging/values/to-schemas.ts", value("../../schemas/room.ts")],
  ["engine/run/to-client.ts", value("../../client/room.ts")],
  ["engine/run/to-judging.ts", value("../../judging/room.ts")],
  ["suites/paging/to-engine.ts", value("../../engine/room.ts")],
  ["suites/paging/to-judging.ts", value("../../judging/room.ts")],
  ["reporters/to-run-type.ts", type("../engine/finished-run.ts")],
  ["client/to-specs-type.ts", type("../specs/room.ts")],
  ["server/to-specs.ts", value("../specs/room.ts")],
  ["cli/to-server.ts", value("../server/room.ts")],
  ["server/any-room.test.ts", value("../schemas/room.ts")],
  ["some.config.ts", "const one = 1;\nexport default one;\n"],
];

const rooms = ["specs", "derive", "schemas", "client", "server", "judging", "engine", "suites", "reporters", "cli"];
let root: string;
let found: Map<string, string[]>;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "lint-"));
  for (const file of [".oxlintrc.json", "tsconfig.json", ".gitignore"]) copyFileSync(file, join(root, file));
  // A link, unlike the folder, is not covered by the "node_modules/" of .gitignore.
  writeFileSync(join(root, ".ignore"), "node_modules\n");
  symlinkSync(join(process.cwd(), "node_modules"), join(root, "node_modules"));
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  const room = "export const value = 1;\nexport type Thing = number;\n";
  for (const name of rooms) plant(`${name}/room.ts`, room);
  plant("engine/finished-run.ts", room);
  plant("engine/run/room.ts", room);
  plant("specs/cycle-end.ts", 'import { a } from "./cycle.ts";\nexport const b = (): number => a();\n');
  for (const [file, , text] of offences) plant(file, text);
  for (const [file, text] of clean) plant(file, text);
  found = lint();
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function lint(): Map<string, string[]> {
  const oxlint = join(process.cwd(), "node_modules", ".bin", "oxlint");
  const { stdout, stderr } = spawnSync(oxlint, ["--format", "json"], { cwd: root, encoding: "utf8" });
  if (!stdout.startsWith("{")) throw new Error(`oxlint did not report: ${stdout}${stderr}`);
  const report = JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] };
  const codes = new Map<string, string[]>();
  for (const { filename, code } of report.diagnostics) codes.set(filename, [...(codes.get(filename) ?? []), code]);
  return codes;
}

test.each(offences)("%s breaks %s", (file, rule) => {
  expect(found.get(file)).toContain(rule);
});

test.each(clean)("%s is fine", (file) => {
  expect(found.get(file) ?? []).toEqual([]);
});
