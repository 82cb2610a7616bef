import { join } from "node:path";

import { expect, test } from "vitest";

import type { Look } from "../../engine/run/look-at.ts";
import { readConfigFile } from "../config/read-config-file.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { configText } from "./config-text.ts";

function written(id: string, operation = "list-things"): string {
  const routes = [{ operation, route: "r", answers: true, ids: { workflowId: id } }] as unknown as Look["routes"];
  const other = [{ operation: "other", route: "r", answers: false }] as unknown as Look["routes"];
  const look = { routes: [...routes, ...other], exchanges: 1 } as unknown as Look;
  return configText({ root: new URL("http://localhost/v1.0"), loopback: true, look });
}

function readBack(text: string): unknown {
  const bare = text.replaceAll(/^# {3}(?=workflowId)|^# (?=ids:)/gm, (mark) => (mark.length > 2 ? "  " : ""));
  const folder = scratchFolder({ "c.yaml": bare });
  return readConfigFile(join(folder, "c.yaml"), { SECRET: "leaked" });
}

test.each([
  "plain",
  "${SECRET}",
  "$${SECRET}",
  'a"b\\c',
  "a\nids: {}\n",
  "a # b",
  "\u0085\u2028\u202e\u001b[2J\u007f",
  "*x",
  "é😀",
])("the id %j is read back as it was", (id) => {
  const text = written(id);
  expect(readBack(text)).toMatchObject({ ids: { workflowId: id } });
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}]/u);
});

test.each(["${SECRET}", "a: b", "a\nb", "- x", "#"])("the operation %j is read back as it was", (operation) => {
  expect(readBack(written("x", operation))).toMatchObject({ operations: [operation] });
});
