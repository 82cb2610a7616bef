import type { Erratum } from "../specs/erratum.ts";
import { completeOperation, type CompletedOperation } from "./complete/complete-operation.ts";
import { completeResource } from "./complete/complete-resource.ts";
import { completeTypes } from "./complete/complete-types.ts";
import type { EnumFacts, Facts, MemberFacts, ResourceFacts } from "./facts.ts";
import type { Gap } from "./gap.ts";
import { singletonsOf } from "./paths/path-types.ts";
import type { Sources } from "./sources.ts";
import { withContexts } from "./write/contexts-member.ts";
import { enumDocument } from "./write/enum-document.ts";
import { errataMember } from "./write/errata-member.ts";
import type { KnownNames } from "./write/known-names.ts";
import { lacks } from "./write/lacks.ts";
import { listedEnums } from "./write/listed-enums.ts";
import { operationDocument } from "./write/operation-document.ts";
import { resourceDocument } from "./write/resource-document.ts";
import { typeFiles } from "./write/type-file.ts";
import type { WrittenDocument } from "./write/written-document.ts";

/** The documents that facts make, what only shows when they are put together, and what made none. */
export interface WrittenContract {
  readonly documents: readonly WrittenDocument[];
  readonly gaps: readonly Gap[];
  readonly errata: readonly Erratum[];
  readonly refused: readonly { readonly id: string; readonly lacks: readonly string[] }[];
}

/** Puts the facts of several pages together into documents that refer to each other, with what other sources add. */
export function writeContract(all: readonly Facts[], known: KnownNames, sources: Sources = {}): WrittenContract {
  const pages = all.filter((facts) => facts.kind === "operation");
  const resources = byName(all.filter((facts) => facts.kind === "resource"));
  const enums = byName([
    ...all.filter((facts) => facts.kind === "enum"),
    ...resources.flatMap(({ enums: own }) => own),
    ...listedEnums(resources),
  ]).filter(({ name }) => !resources.some((resource) => resource.name.value === name.value));
  const typeNames = new Map(resources.map(({ id, name }) => [id, name.value]));
  const names = new Set([...resources, ...enums].map(({ name }) => name.value));
  const described = (name: string): boolean => names.has(name) || sources.metadata?.content.types.has(name) === true;
  const completed = pages.map((facts) =>
    completeOperation(pageTyped(facts, typeNames), sources, { permissions: known.permissions, described }),
  );
  const whole = completed.filter(({ facts }) => lacks(facts).length === 0);
  const types = typeDocuments(
    [...resources.map((facts) => resourceDocument(facts, described)), ...enums.map((facts) => enumDocument(facts))],
    whole,
    sources,
  );
  return {
    documents: [
      ...whole.map(({ facts, names: granted }): WrittenDocument => {
        const permissions = [...granted, ...known.permissions];
        const document = operationDocument(facts, { ...known, permissions }, typeNames);
        const content = withContexts(document, sources.metadata?.content);
        return { kind: "operation", content, file: `operations/${facts.id}.yaml` };
      }),
      ...types.documents,
    ],
    gaps: [
      ...completed.flatMap(({ facts }, at) => facts.gaps.filter((gap) => pages[at]?.gaps.includes(gap) !== true)),
      ...resources.flatMap((facts) => missingTypes(facts, described)),
      ...roleGaps(pages, known),
    ],
    errata: [
      ...completed.flatMap(({ facts }, at) => facts.errata.filter((one) => pages[at]?.errata.includes(one) !== true)),
      ...types.errata,
    ],
    refused: [
      ...completed.flatMap(({ facts }) => (lacks(facts).length === 0 ? [] : [{ id: facts.id, lacks: lacks(facts) }])),
      ...all.flatMap((facts) =>
        facts.kind === "operation" || facts.name !== undefined
          ? []
          : [{ id: facts.id, lacks: ["the name of the type"] }],
      ),
    ],
  };
}

function typeDocuments(
  pages: readonly WrittenDocument["content"][],
  operations: readonly CompletedOperation[],
  { metadata }: Sources,
): { readonly documents: readonly WrittenDocument[]; readonly errata: readonly Erratum[] } {
  const written = (contents: readonly WrittenDocument["content"][], others: readonly WrittenDocument[]) => {
    const files = typeFiles([...contents, ...others.map(({ content }) => content)].map(({ name }) => String(name)));
    return contents.map((content): WrittenDocument => {
      return { kind: "resource", content, file: `resources/${files.get(String(content["name"])) ?? ""}.yaml` };
    });
  };
  if (metadata === undefined) return { documents: written(pages, []), errata: [] };
  const walks = operations.flatMap((operation) => operation.walks);
  const singletons = singletonsOf(metadata.content, walks);
  const merged = pages.map((page) => {
    const { content, errata } = completeResource(page, metadata);
    const singleton = singletons.get(String(page["name"]));
    const listed = {
      ...content,
      ...(singleton === undefined ? {} : { singleton }),
      ...(errata.length === 0 ? {} : { errata: errataMember(errata) }),
    };
    return { page, content: listed, errata };
  });
  const returned = operations.flatMap(({ facts }) => facts.returns?.value.resource ?? []);
  const { described, added } = completeTypes(merged, walks, returned, metadata);
  return { documents: [...written(described, added), ...added], errata: merged.flatMap(({ errata }) => errata) };
}

// The page that describes a type knows its name best.
function pageTyped(
  facts: Extract<Facts, { kind: "operation" }>,
  typeNames: ReadonlyMap<string, string>,
): Extract<Facts, { kind: "operation" }> {
  const { returns } = facts;
  const resource = typeNames.get(returns?.value.page ?? "");
  if (returns === undefined || resource === undefined) return facts;
  return { ...facts, returns: { ...returns, value: { ...returns.value, resource } } };
}

type Named<T extends ResourceFacts | EnumFacts> = T & { readonly name: NonNullable<T["name"]> };

// A type that several pages describe is taken from the first.
function byName<T extends ResourceFacts | EnumFacts>(facts: readonly T[]): readonly Named<T>[] {
  const named = facts.filter(
    (one): one is Named<T> => one.name !== undefined && !(one.kind === "enum" && one.members.length === 0),
  );
  return named.filter(({ name }, at) => named.findIndex((other) => other.name.value === name.value) === at);
}

function missingTypes({ properties, navigation }: ResourceFacts, described: (name: string) => boolean): readonly Gap[] {
  return [...properties, ...navigation].flatMap(({ name, type, at }: MemberFacts) => {
    const wanted = /^(?:Collection\()?((?!Edm\.)[\w.]+)\)?$/.exec(type?.value ?? "")?.[1];
    if (wanted === undefined || described(wanted)) return [];
    return [{ kind: "missing-type" as const, at, reason: `${name} is ${wanted}` }];
  });
}

function roleGaps(operations: readonly Extract<Facts, { kind: "operation" }>[], { roles }: KnownNames): readonly Gap[] {
  return operations.flatMap((facts) =>
    facts.roles
      .filter(({ value }) => !roles.some(({ name }) => name === value))
      .map(({ value, at }) => ({ kind: "no-role-id" as const, at, reason: value })),
  );
}
