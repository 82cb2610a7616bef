import type { Erratum } from "../specs/source.ts";
import { completeOperation, type CompletedOperation } from "./complete/complete-operation.ts";
import { completeResource } from "./complete/complete-resource.ts";
import { completeTypes } from "./complete/complete-types.ts";
import type { EnumFacts, Facts, MemberFacts, ResourceFacts } from "./facts.ts";
import type { Gap } from "./gap.ts";
import type { PathStep } from "./metadata/walk-path.ts";
import { respelled } from "./metadata/respell.ts";
import { singletonsOf } from "./paths/path-types.ts";
import { withheldMembers } from "./permissions/permissions-file.ts";
import type { KnownNames, Sources } from "./sources.ts";
import { errataMember } from "./write/places.ts";
import { lacks, undescribed } from "./write/lacks.ts";
import { operationDocument } from "./write/operation-document.ts";
import { enumDocument, listedEnums, resourceDocument } from "./write/resource-document.ts";
import { typeFiles, withContexts, type WrittenDocument } from "./write/written-document.ts";

/** The documents that facts make, what only shows when they are put together, and what made none. */
export interface WrittenContract {
  readonly documents: readonly WrittenDocument[];
  readonly gaps: readonly Gap[];
  readonly errata: readonly Erratum[];
  readonly refused: readonly { readonly id: string; readonly lacks: readonly string[] }[];
}

/**
 * Puts the facts of several pages together into documents that refer to each other, with what other sources add. `beside` are
 * the paths of other operations in the same folder, whose types are described too.
 */
export function writeContract(
  read: readonly Facts[],
  known: KnownNames,
  sources: Sources = {},
  beside: readonly (readonly PathStep[])[] = [],
): WrittenContract {
  const { metadata } = sources;
  const all = metadata === undefined ? read : read.map((facts) => respelled(facts, metadata.content));
  const pages = all.filter((facts) => facts.kind === "operation");
  const { pages: resources, gaps: second } = onePageEach(all.filter((facts) => facts.kind === "resource"));
  const { pages: told, gaps: secondEnums } = onePageEach([
    ...all.filter((facts) => facts.kind === "enum"),
    ...resources.flatMap(({ enums: own }) => own),
  ]);
  // What a description lists is less than what a page tells of the members.
  const listed = onePageEach(listedEnums(resources)).pages;
  const enums = [...told, ...listed.filter(({ name }) => !told.some((one) => one.name.value === name.value))].filter(
    ({ name }) => !resources.some((resource) => resource.name.value === name.value),
  );
  const typeNames = new Map(resources.map(({ id, name }) => [id, name.value]));
  const names = new Set([...resources, ...enums].map(({ name }) => name.value));
  const described = (name: string): boolean => names.has(name) || sources.metadata?.content.types.has(name) === true;
  const resource = (name: string): ResourceFacts | undefined => resources.find((one) => one.name.value === name);
  const completed = pages.map((facts) =>
    completeOperation(pageTyped(facts, typeNames), sources, { permissions: known.permissions, described, resource }),
  );
  const lacking = ({ facts }: CompletedOperation): readonly string[] => [
    ...lacks(facts),
    ...(sources.metadata === undefined ? [] : undescribed(facts, sources.metadata.content, names)),
  ];
  const whole = completed.filter((one) => lacking(one).length === 0);
  const types = typeDocuments(
    [...resources.map((facts) => resourceDocument(facts, described)), ...enums.map((facts) => enumDocument(facts))],
    whole,
    sources,
    beside,
  );
  return {
    documents: [
      ...whole.map(({ facts, names: granted }): WrittenDocument => {
        const permissions = [...granted, ...known.permissions];
        const withheld = withheldOf(facts, resources, sources);
        const document = operationDocument(facts, { ...known, permissions, withheld }, typeNames);
        const content = withContexts(document, sources.metadata?.content);
        return { kind: "operation", content, file: `operations/${facts.id}.yaml` };
      }),
      ...types.documents,
    ],
    gaps: [
      ...completed.flatMap(({ facts }, at) => facts.gaps.filter((gap) => pages[at]?.gaps.includes(gap) !== true)),
      ...second,
      ...secondEnums,
      ...resources.flatMap((facts) => missingTypes(facts, described)),
      ...roleGaps(pages, known),
    ],
    errata: [
      ...completed.flatMap(({ facts }, at) => facts.errata.filter((one) => pages[at]?.errata.includes(one) !== true)),
      ...types.errata,
    ],
    refused: [
      ...completed.flatMap((one) => {
        const own = lacking(one);
        return own.length === 0 ? [] : [{ id: one.facts.id, lacks: own }];
      }),
      ...all.flatMap((facts) =>
        facts.kind === "operation" || facts.name !== undefined
          ? []
          : [{ id: facts.id, lacks: ["the name of the type"] }],
      ),
    ],
  };
}

// By permission, what it does not show of what an operation returns.
function withheldOf(
  { returns }: Extract<Facts, { kind: "operation" }>,
  resources: readonly ResourceFacts[],
  { metadata, permissions }: Sources,
): ReadonlyMap<string, readonly string[]> {
  const { resource = "" } = returns?.value ?? {};
  const declared = metadata?.content.types.get(resource);
  const described = resources.find(({ name }) => name?.value === resource)?.properties ?? [];
  const members = [
    ...described.map(({ name }) => name),
    ...(declared === undefined || declared.kind === "enum" ? [] : Object.keys(declared.properties)),
  ];
  const entries = [...(permissions?.content.permissions.values() ?? [])];
  return new Map(
    entries.flatMap((entry) => {
      const withheld = [...new Set(withheldMembers(entry, members))];
      return withheld.length === 0 ? [] : [[entry.name, withheld] as const];
    }),
  );
}

function typeDocuments(
  pages: readonly WrittenDocument["content"][],
  operations: readonly CompletedOperation[],
  { metadata }: Sources,
  beside: readonly (readonly PathStep[])[],
): { readonly documents: readonly WrittenDocument[]; readonly errata: readonly Erratum[] } {
  const written = (contents: readonly WrittenDocument["content"][], others: readonly WrittenDocument[]) => {
    const files = typeFiles([...contents, ...others.map(({ content }) => content)].map(({ name }) => String(name)));
    return contents.map((content): WrittenDocument => {
      return { kind: "resource", content, file: `resources/${files.get(String(content["name"])) ?? ""}.yaml` };
    });
  };
  if (metadata === undefined) return { documents: written(pages, []), errata: [] };
  const walks = [...operations.flatMap((operation) => operation.walks), ...beside];
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

/** A page that says of which type it is. */
export type Titled<T extends ResourceFacts | EnumFacts> = T & { readonly name: NonNullable<T["name"]> };

/**
 * The page of each type. Of several, the one whose stated namespace is the type's describes it, whichever was read first; the
 * others are named.
 */
export function onePageEach<T extends ResourceFacts | EnumFacts>(
  facts: readonly T[],
): { readonly pages: readonly Titled<T>[]; readonly gaps: readonly Gap[] } {
  const named = facts.filter(
    (one): one is Titled<T> => one.name !== undefined && !(one.kind === "enum" && one.members.length === 0),
  );
  const best = new Map<string, Titled<T>>();
  for (const one of named) {
    const before = best.get(one.name.value);
    if (before === undefined || goesBefore(one, before)) best.set(one.name.value, one);
  }
  return {
    pages: named.filter((one) => best.get(one.name.value) === one),
    gaps: named.flatMap((one) => {
      const winner = best.get(one.name.value);
      if (winner === undefined || winner === one || winner.id === one.id) return [];
      const reason = `${one.name.value} is described by ${winner.name.at.document} as well, which is used`;
      return [{ kind: "second-page" as const, at: one.name.at, reason }];
    }),
  };
}

function goesBefore(one: Titled<ResourceFacts | EnumFacts>, other: Titled<ResourceFacts | EnumFacts>): boolean {
  const [own, others] = [rank(one), rank(other)];
  const at = own.findIndex((value, index) => value !== others[index]);
  return at < 0 ? one.id < other.id : (own[at] ?? 0) > (others[at] ?? 0);
}

// A page that is called as the type is, and the one that tells more, are taken where the namespace does not decide.
function rank(facts: Titled<ResourceFacts | EnumFacts>): readonly number[] {
  const namespace = facts.name.value.replace(/\.[^.]*$/, "");
  const word = facts.name.value.split(".").at(-1)?.toLowerCase() ?? "";
  const stated = facts.namespace?.value;
  const told = facts.kind === "enum" ? facts.members.length : facts.properties.length + facts.navigation.length;
  return [stated === namespace ? 2 : stated === undefined ? 1 : 0, facts.id.replaceAll("-", "") === word ? 1 : 0, told];
}
