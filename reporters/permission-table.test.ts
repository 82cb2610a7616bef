import { expect, test } from "vitest";

import type { PermissionCell, PermissionRow } from "../engine/finished-run.ts";
import { painter } from "./paint.ts";
import { permissionTable } from "./permission-table.ts";
import { makeRun } from "./testing/make-run.ts";

const cell = (outcome: PermissionCell["outcome"], ...statuses: readonly number[]): PermissionCell => ({
  outcome,
  statuses,
});
const row = (
  permission: string | undefined,
  cells: readonly PermissionCell[],
  aliases: readonly string[] = [],
): PermissionRow => {
  const [delegated = cell("untested"), application = cell("untested"), personal = cell("untested")] = cells;
  return { operation: "list-things", ...(permission && { permission }), aliases, delegated, application, personal };
};
const permissionMatrix = [
  row(
    "Things.ReadBasic.All",
    [cell("admitted", 200), cell("admitted", 200), cell("refused", 403)],
    ["Thing-Basics.Read.All"],
  ),
  row("Things.Read.All", [cell("wrong", 401, 403), cell("untested"), cell("wrong", 200)]),
  row(undefined, [cell("refused", 403), cell("refused", 403), cell("not-documented")]),
];

test("who is let in is a table of words", () => {
  const lines = permissionTable(makeRun([], { permissionMatrix }), { paint: painter(false), width: 100 });
  expect(`\n${lines.join("\n")}`).toMatchInlineSnapshot(`
    "
    PERMISSIONS  list-things: what a token with this one permission gets
                                   delegated        application   personal
      Things.ReadBasic.All         admitted         admitted      refused
        or Thing-Basics.Read.All
      Things.Read.All              WRONG 401, 403   untested      WRONG 200
      any other permission         refused          refused       -
      WRONG: not as documented, with the status that came; -: not documented
    "
  `);
  expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
});

test("operations of which all came out alike share a table, which names them all", () => {
  const [first] = permissionMatrix;
  if (first === undefined) throw new Error("There is a row.");
  const named = ["list-things", "get-thing", "list-thing-parts"].map((operation) => ({ ...first, operation }));
  const other = { ...first, operation: "get-part", application: cell("wrong", 200) };
  const lines = permissionTable(makeRun([], { permissionMatrix: [...named, other] }), {
    paint: painter(false),
    width: 30,
  });
  expect(`\n${lines.join("\n")}`).toMatchInlineSnapshot(`
    "
    PERMISSIONS  3 operations: what a token with this one permission gets
      list-things, get-thing,
      list-thing-parts
                                   delegated   application   personal
      Things.ReadBasic.All         admitted    admitted      refused
        or Thing-Basics.Read.All

    PERMISSIONS  get-part: what a token with this one permission gets
                                   delegated   application   personal
      Things.ReadBasic.All         admitted    WRONG 200     refused
        or Thing-Basics.Read.All
      WRONG: not as documented, with the status that came
    "
  `);
});

test("colour changes nothing but the colour", () => {
  const run = makeRun([], { permissionMatrix });
  const coloured = permissionTable(run, { paint: (_, text) => `<${text}>`, width: 100 });
  const plain = permissionTable(run, { paint: painter(false), width: 100 });
  expect(coloured.map((line) => line.replaceAll(/[<>]/g, ""))).toEqual(plain);
});

test("a run without the class permissions has no table", () => {
  expect(permissionTable(makeRun([]), { paint: painter(false), width: 100 })).toEqual([]);
});
