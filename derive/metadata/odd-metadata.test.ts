import { expect, test } from "vitest";

import { typesBehind } from "../paths/path-types.ts";
import { readMetadata } from "./read-metadata.ts";

const many = 20_000;
const start =
  '<edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><edmx:DataServices><Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="n" Alias="a">';
const metadata = (types: readonly string[]): string =>
  `${start}${types.join("")}</Schema></edmx:DataServices></edmx:Edmx>`;
const numbered = (text: (at: number) => string): readonly string[] => Array.from({ length: many }, (_, at) => text(at));

test.each([
  [
    "a cycle of two",
    ['<EntityType Name="t" BaseType="n.u"/>', '<EntityType Name="u" BaseType="a.t"/>'],
    "its own base type",
  ],
  [
    "a long cycle",
    numbered((at) => `<EntityType Name="t${at}" BaseType="n.t${(at + 1) % many}"/>`),
    "the type is its own base type",
  ],
  [
    "a long chain",
    [...numbered((at) => `<EntityType Name="t${at}" BaseType="n.t${at + 1}"/>`), `<EntityType Name="t${many}"/>`],
    "it has more than 200 base types",
  ],
  [
    "a cycle of definitions",
    ['<TypeDefinition Name="x" UnderlyingType="n.y"/>', '<TypeDefinition Name="y" UnderlyingType="n.x"/>'],
    "the underlying type n.y is no primitive type of Edm",
  ],
  ["deep elements", ["<Annotation>".repeat(100_000)], "nested more than 64 elements deep"],
])("%s is refused", (_, types, reason) => {
  expect(() => readMetadata(metadata(types))).toThrow(reason);
});

test.each([
  [
    "types that hold each other in a chain",
    numbered((at) => `<ComplexType Name="c${at}"><Property Name="p" Type="n.c${(at + 1) % many}"/></ComplexType>`),
  ],
  [
    "heirs of one type",
    ['<ComplexType Name="c0"/>', ...numbered((at) => `<ComplexType Name="h${at}" BaseType="n.c0"/>`)],
  ],
])("%s are all found, in a time that grows with them", (_, types) => {
  const started = performance.now();
  expect(typesBehind(readMetadata(metadata(types)), new Set(["n.c0"]), new Set())).toHaveLength(types.length);
  expect(performance.now() - started).toBeLessThan(5000);
});
