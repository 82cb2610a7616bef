import { expect, test } from "vitest";

import { isCutOff } from "./history-file.ts";

const whole = '{"a":"x\\"y\\u00e4","b":[true,false,null,-1.5e3],"c":{}}';

test("every beginning of an object is cut off, and the whole is not", () => {
  for (let length = 1; length < whole.length; length++) expect(isCutOff(whole.slice(0, length))).toBe(true);
  expect(isCutOff(whole)).toBe(false);
});

test.each(["", "x", "{}x", "{}{", "{x", '{"a":tx', '{"a"]', "[", '"a'])("%j is something else", (text) => {
  expect(isCutOff(text)).toBe(false);
});
