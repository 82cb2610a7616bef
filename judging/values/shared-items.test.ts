import fc from "fast-check";
import { expect, test } from "vitest";

import { parseSharing, piecesOf } from "./shared-items.ts";

test("what it reads is what JSON.parse reads, however the text is written", () => {
  const envelope = fc.record({
    "@odata.context": fc.string(),
    value: fc.oneof(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), fc.array(fc.jsonValue()), fc.jsonValue()),
  });
  fc.assert(
    fc.property(fc.oneof(envelope, fc.jsonValue()), fc.constantFrom(0, 1, 4), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      expect(parseSharing(text)).toEqual(JSON.parse(text));
    }),
  );
});

test.each([
  '{"value":[{"a":1}],"value":[]}',
  '{"value":[],"value":[{"a":1}]}',
  String.raw`{"value":[],"val\u0075e":[{"a":1}]}`,
  '{"a":{"value":[{"b":1}]}}',
  '{"a":{"value":[{"b":1}]},"value":[{"c":1}]}',
  '{"value":[{"a":"]}\\""},{"b":[[{}]]}],"@odata.count":2}',
  '{"value":[1,{"a":1}]}',
  '{"value":[{"value":[{"a":1}]}]}',
  '[{"value":[{"a":1}]}]',
  '{"value":[{"__proto__":{"a":1}}]}',
  ' { "value" : [ { } , { } ] } ',
])("%s is read as JSON.parse reads it", (text) => {
  expect(parseSharing(text)).toEqual(JSON.parse(text));
});

test.each(['{"value":[{"a":1},]}', '{"value":[{"a":1}', '{"value":[{"a":1}]} x', '{"value":[{"a" 1}]}', '{"value":['])(
  "%s is no JSON, for the reason that JSON.parse gives",
  (text) => {
    const reasonOf = (read: (one: string) => unknown): string => {
      try {
        return JSON.stringify(read(text));
      } catch (error) {
        return String(error);
      }
    };
    expect(reasonOf(parseSharing)).toMatch(/^SyntaxError/);
    expect(reasonOf(parseSharing)).toBe(reasonOf(JSON.parse));
  },
);

test("entities that are written alike are one, in other bodies, too, and others are not", () => {
  const [a, b] = ['{"value":[{"id":"a"},{"id":"b"}]}', '{"@odata.count":1,"value":[{"id":"b"}, {"id":"B"}]}'].map(
    (text) => parseSharing(text) as { value: readonly object[] },
  );
  expect(a?.value[1]).toBe(b?.value[0]);
  expect(a?.value[0]).not.toBe(b?.value[1]);
  expect(a && piecesOf(a)?.map(({ text }) => text)).toEqual(['{"value":[]}', '{"id":"a"}', '{"id":"b"}']);
});
