import { expect, test } from "vitest";

import { painter } from "../reporters/paint.ts";
import { guardStream, terminalText } from "./print.ts";

test.each([
  ["\u001b[2J\u001b]0;title\u0007", "\\u001b[2J\\u001b]0;title\\u0007"],
  ["\u001b[8mhidden", "\\u001b[8mhidden"],
  ["a\rb\bc\u007f", "a\\u000db\\u0008c\\u007f"],
  ["\u009b2J\u0085", "\\u009b2J\\u0085"],
  ["a\u202eb\u2066c\u200e", "a\\u202eb\\u2066c\\u200e"],
  ["a\u2028b\u2029", "a\\u2028b\\u2029"],
  ["note \r\u001b[K", "note \\u000d\\u001b[K"],
])("%j is written as %j", (text, shown) => expect(terminalText(text)).toBe(shown));

test("text, line ends, tabs, our colours and the line of progress stay as they are", () => {
  const paint = painter(true);
  const painted = (["bad", "doubtful", "good", "quiet", "strong"] as const)
    .map((style) => paint(style, "x"))
    .join("\n");
  for (const text of ["a\n\tb é 😀 ‰", painted, "\r\u001b[K3 of 4", "\u001b[1mx\u001b[22m"])
    expect(terminalText(text)).toBe(text);
});

test("JSON keeps its meaning", () => {
  const value = { a: "\u009b\u202e\u2028\u007f" };
  const shown = terminalText(JSON.stringify(value));
  expect(shown).toMatch(/^[ -~]+$/);
  expect(JSON.parse(shown)).toEqual(value);
});

test("a guarded stream writes texts so, and bytes as they are", () => {
  const written: unknown[] = [];
  const stream = { write: (chunk: unknown) => written.push(chunk) > 0 };
  guardStream(stream);
  expect(stream.write("a\u001bb")).toBe(true);
  stream.write(Buffer.from([27]));
  expect(written).toEqual(["a\\u001bb", Buffer.from([27])]);
});
