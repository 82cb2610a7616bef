import { expect, test } from "vitest";

import type { Facts, OperationFacts } from "../facts.ts";
import { readFacts } from "../pages/read-page.ts";
import { readPage } from "../pages/read-page.ts";
import { markdownPage } from "../testing/markdown-page.ts";
import { parcels } from "../testing/parcels.ts";
import { readMetadata } from "./read-metadata.ts";
import { respelled } from "./respell.ts";

const model = readMetadata(parcels["metadata.xml"]);
const facts = readFacts(readPage("parcel-list.md", markdownPage(), () => undefined)) as OperationFacts;
const shouted = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

test("paths and types are spelled as in the metadata where they differ in letter case alone", () => {
  const requests = facts.requests.map((line) => ({
    ...line,
    value: { ...line.value, template: line.value.template.replaceAll(/\/\w+/g, shouted) },
  }));
  const returns = facts.returns && {
    ...facts.returns,
    value: { ...facts.returns.value, resource: facts.returns.value.resource.toLowerCase() },
  };
  const page: Facts = { ...facts, requests: [...requests, ...facts.requests], ...(returns && { returns }) };
  const found = respelled(page, model) as OperationFacts;
  expect(found.requests.map(({ value }) => value.template)).toEqual(facts.requests.map(({ value }) => value.template));
  expect(found.returns?.value.resource).toBe(facts.returns?.value.resource);
});

test("what the metadata does not have stays as the page has it", () => {
  const [line] = facts.requests;
  if (line === undefined) throw new Error("The page has a request.");
  const other = { ...line, value: { ...line.value, template: "/nowhere/AtAll" } };
  const found = respelled({ ...facts, requests: [other] }, model) as OperationFacts;
  expect(found.requests[0]?.value.template).toBe("/nowhere/AtAll");
});
