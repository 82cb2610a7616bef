import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { scratchFolder } from "../testing/scratch-folder.ts";
import { writeDraft } from "./write-draft.ts";
import { writeFile } from "./write-file.ts";

test("the name of a draft is drawn anew each time", () => {
  const folder = scratchFolder();
  const [one, other] = [writeDraft(join(folder, "a.json"), "1"), writeDraft(join(folder, "a.json"), "2")];
  expect(one.draft).not.toBe(other.draft);
  expect(one.draft).not.toContain(String(process.pid));
  expect([one, other].map(({ draft }) => readFileSync(draft, "utf8"))).toEqual(["1", "2"]);
});

test.each([0o600, 0o640, 0o755])("a file keeps its mode %o", (mode) => {
  const file = join(scratchFolder({ "a.json": "old" }), "a.json");
  chmodSync(file, mode);
  writeFile(file, [Buffer.from("n"), Buffer.from("ew")]);
  expect(readFileSync(file, "utf8")).toBe("new");
  expect(statSync(file).mode & 0o777).toBe(mode);
});

test("a link stays, and what it leads to is replaced", () => {
  const folder = scratchFolder({ "deep/a.json": "old" });
  symlinkSync(join(folder, "deep/a.json"), join(folder, "link.json"));
  writeFile(join(folder, "link.json"), "new");
  expect(lstatSync(join(folder, "link.json")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "deep/a.json"), "utf8")).toBe("new");
  expect(readdirSync(join(folder, "deep"))).toEqual(["a.json"]);
});
