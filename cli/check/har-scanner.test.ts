import { expect, test } from "vitest";

import { HarScanner } from "./har-scanner.ts";

function scan(text: string, pieceBytes = 7): readonly unknown[] {
  const scanner = new HarScanner();
  const bytes = Buffer.from(text);
  const entries: unknown[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    entries.push(...scanner.take(bytes.subarray(at, at + pieceBytes)));
  }
  scanner.end();
  return entries;
}

const entries = [{ a: 1, list: [[{}]] }, { text: '"}]{\\ \u00e9\ud83d\ude00', entries: [] }, {}];
const log = {
  version: "1.2",
  comment: "entries",
  creator: { name: "log", entries: [1] },
  entries,
  pages: [{ id: "p" }],
};

test.each([1, 2, 3, 7, 64, 4096])("entries are found in pieces of %i bytes", (pieceBytes) => {
  for (const indent of [0, 2]) {
    expect(scan(JSON.stringify({ log }, null, indent), pieceBytes)).toEqual(entries);
  }
});

test("a byte order mark before the file is passed over, as HAR allows", () => {
  expect(scan(`\uFEFF${JSON.stringify({ log: { entries: [{ b: 2 }] } })}`)).toEqual([{ b: 2 }]);
});

test.each([
  ["", "it is no JSON at line 1, byte 0, where it ends too early"],
  ["<html>", "it is no JSON at line 1, byte 0"],
  ['{"log":{"entries":[{"a":1},\n{"b":tru}]}}', "it is no JSON at line 2, byte 33 in log.entries[1]"],
  ['{"log":{"entries":[{"a":1},]}}', "it is no JSON at line 1, byte 27"],
  ['{"log":{"entries":[{"a":1},\n{"a":1', "it is no JSON at line 2, byte 34, where it ends too early"],
  ["[]", "it has no key log, so it is no HAR file"],
  ['{"entries":[{}]}', "it has no key log, so it is no HAR file"],
  ['{"log":{}}', "it has no key log.entries, so it is no HAR file"],
  ['{"log":{"entries":{}}}', "log.entries is no list"],
  ['{"log":{"entries":[0]}}', "log.entries has an element that is no object"],
])("%s is refused", (text, message) => {
  expect(() => scan(text)).toThrow(expect.objectContaining({ message }));
});
