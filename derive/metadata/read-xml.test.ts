import { expect, test } from "vitest";

import { MetadataError } from "./xml-element.ts";
import { readXml } from "./read-metadata.ts";

test("elements, attributes, text and lines are read", () => {
  const root = readXml('\uFEFF<?xml version="1.0"?>\n<a xmlns="urn:x">\n  <b n="1&amp;2">text</b>\n</a>');
  expect(root).toMatchObject({ name: "a", namespace: "urn:x", line: 2 });
  expect(root.children).toMatchObject([{ name: "b", text: "text", line: 3 }]);
  expect(root.children[0]?.attributes.get("n")).toBe("1&2");
});

test.each([
  [
    "an external entity",
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
    "document types are refused",
  ],
  ["an entity bomb", '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>', "document types are refused"],
  ["an external document type", '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>', "document types are refused"],
  ["an undefined entity", "<a>&x;</a>", "not well-formed"],
  ["an open element", "<a><b></a>", "not well-formed"],
  ["text only", "no xml", "not well-formed"],
  ["nothing", "", "not well-formed"],
  ["too deep a tree", "<a>".repeat(65) + "</a>".repeat(65), "nested more than 64"],
  ["too long a text", `<a>${" ".repeat(10 * 2 ** 20)}</a>`, "are read"],
])("%s is refused", (_name, text, reason) => {
  expect(() => readXml(text)).toThrow(MetadataError);
  expect(() => readXml(text)).toThrow(reason);
});

test("ten megabytes are read", () => {
  const element = `<b n="${"x".repeat(200)}"/>`;
  const count = Math.floor((10 * 2 ** 20 - 7) / element.length);
  expect(readXml(`<a>${element.repeat(count)}</a>`).children).toHaveLength(count);
}, 60_000);
