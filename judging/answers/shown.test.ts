import { expect, test } from "vitest";

import { makeAnswer } from "../testing/make-answer.ts";
import { isShown } from "./shown.ts";

test.each<[string, readonly string[] | undefined, boolean]>([
  ["id", undefined, true],
  ["id", ["task", "id"], true],
  ["id", ["task"], false],
  ["subject/id", ["subject"], true],
  ["subject/id", ["id"], false],
  ["id", [], false],
])("whether %s is shown by a $select of %j is %s", (path, select, expected) => {
  expect(isShown(path, makeAnswer({ options: select === undefined ? {} : { select } }).ask)).toBe(expected);
});
