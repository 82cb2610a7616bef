import { expect, test } from "vitest";

import { visible } from "./texts.tsx";

test("what nobody would see is written out, and told from text that looks the same", () => {
  expect(visible("a\u001b[2J\u202e\ud800\ufeffé😀")).toEqual([
    { text: "a", written: false },
    { text: "\\x1b", written: true },
    { text: "[2J", written: false },
    { text: "\\u202e\\ud800\\ufeff", written: true },
    { text: "é😀", written: false },
  ]);
  expect(visible("\\x1b")).toEqual([{ text: "\\x1b", written: false }]);
});

test("line feeds and tabs stay where there are lines", () => {
  expect(visible("a\n\tb\r\n", true).map(({ text }) => text)).toEqual(["a\n\tb", "\\x0d", "\n"]);
  expect(visible("a\n").at(-1)).toEqual({ text: "\\x0a", written: true });
});
