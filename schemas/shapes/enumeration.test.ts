import { expect, test } from "vitest";

import type { EnumType } from "../../specs/resource.ts";
import { enumSchema, laterMembers } from "./enumeration.ts";

const plain: EnumType = {
  kind: "enum",
  name: "state",
  flags: false,
  sentinel: "unknownFutureValue",
  unreplaced: ["late"],
  alsoListed: ["listed"],
  members: { open: 0, shut: 1, unknownFutureValue: 2, late: 3, later: 4 },
};

test("later members are those after the sentinel that it stands for", () => {
  expect(laterMembers(plain)).toEqual(["later"]);
  const { sentinel: _, ...without } = plain;
  expect(laterMembers(without)).toEqual([]);
  expect(laterMembers({ ...plain, sentinel: "gone" })).toEqual([]);
});

test("a plain enumeration lists its names, and their values only where these tell a member, too", () => {
  const names = ["open", "shut", "unknownFutureValue", "late", "later", "listed"];
  expect(enumSchema(plain)).toEqual({ type: "string", enum: names });
  expect(enumSchema({ ...plain, byValue: true })["enum"]).toEqual([...names, "0", "1", "2", "3", "4"]);
});

test.each<[EnumType, string, boolean]>([
  [{ ...plain, flags: true }, "open", true],
  [{ ...plain, flags: true }, "shut,open,listed", true],
  [{ ...plain, flags: true }, "open, shut", false],
  [{ ...plain, flags: true }, "open,", false],
  [{ ...plain, flags: true }, "", false],
  [{ ...plain, flags: true }, "7", false],
  [{ ...plain, flags: true, byValue: true }, "7", true],
  [{ ...plain, flags: true, byValue: true }, "-1,open", true],
])("flags are names joined by a comma: %o and %j", (type, value, fits) => {
  expect(new RegExp(String(enumSchema(type)["pattern"])).test(value)).toBe(fits);
});
