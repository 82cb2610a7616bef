import type { EnumFacts, Facts, MemberFacts, ResourceFacts } from "../facts.ts";
import type { Gap } from "../gap.ts";
import { enumDocument } from "./enum-document.ts";
import type { KnownNames } from "./known-names.ts";
import { lacks } from "./lacks.ts";
import { operationDocument } from "./operation-document.ts";
import { resourceDocument } from "./resource-document.ts";
import { typeFile } from "./type-file.ts";

/** A document of a contract: the file that it belongs in, below the folder of the specs, and its content. */
export interface WrittenDocument {
  readonly file: string;
  readonly kind: "operation" | "resource";
  readonly content: Readonly<Record<string, unknown>>;
}

/** The documents that facts make, the gaps that only show when they are put together, and what made none. */
export interface WrittenContract {
  readonly documents: readonly WrittenDocument[];
  readonly gaps: readonly Gap[];
  readonly refused: readonly { readonly id: string; readonly lacks: readonly string[] }[];
}

/** Puts the facts of several pages together into documents that refer to each other. */
export function writeContract(all: readonly Facts[], known: KnownNames): WrittenContract {
  const operations = all.filter((facts) => facts.kind === "operation");
  const resources = byName(all.filter((facts) => facts.kind === "resource"));
  const enums = byName([
    ...all.filter((facts) => facts.kind === "enum"),
    ...resources.flatMap(({ enums: own }) => own),
    ...listedEnums(resources),
  ]).filter(({ name }) => !resources.some((resource) => resource.name.value === name.value));
  const typeNames = new Map(resources.map(({ id, name }) => [id, name.value]));
  const names = new Set([...resources, ...enums].map(({ name }) => name.value));
  const whole = operations.filter((facts) => lacks(facts).length === 0);
  return {
    documents: [
      ...whole.map((facts) => document("operation", facts.id, operationDocument(facts, known, typeNames))),
      ...resources.map((facts) =>
        document(
          "resource",
          typeFile(facts.name.value),
          resourceDocument(facts, (name) => names.has(name)),
        ),
      ),
      ...enums.map((facts) => document("resource", typeFile(facts.name.value), enumDocument(facts))),
    ],
    gaps: [...resources.flatMap((facts) => missingTypes(facts, names)), ...roleGaps(operations, known)],
    refused: [
      ...operations.filter((facts) => !whole.includes(facts)).map((facts) => ({ id: facts.id, lacks: lacks(facts) })),
      ...all.flatMap((facts) =>
        facts.kind === "operation" || facts.name !== undefined
          ? []
          : [{ id: facts.id, lacks: ["the name of the type"] }],
      ),
    ],
  };
}

function document(kind: WrittenDocument["kind"], name: string, content: WrittenDocument["content"]): WrittenDocument {
  return { kind, content, file: `${kind}s/${name}.yaml` };
}

type Named<T extends ResourceFacts | EnumFacts> = T & { readonly name: NonNullable<T["name"]> };

// A type that several pages describe is taken from the first.
function byName<T extends ResourceFacts | EnumFacts>(facts: readonly T[]): readonly Named<T>[] {
  const named = facts.filter(
    (one): one is Named<T> => one.name !== undefined && !(one.kind === "enum" && one.members.length === 0),
  );
  return named.filter(({ name }, at) => named.findIndex((other) => other.name.value === name.value) === at);
}

/** Enumerations that only the descriptions of members list. */
function listedEnums(resources: readonly ResourceFacts[]): readonly EnumFacts[] {
  return resources.flatMap(({ id, properties }) =>
    properties.flatMap(({ type, values, at }) => {
      const name = type === undefined ? undefined : /^(?:Collection\()?((?!Edm\.)[\w.]+)\)?$/.exec(type.value)?.[1];
      if (type === undefined || values === undefined || name === undefined) return [];
      const members = values.value.map((value) => ({ value: { name: value }, origin: values.origin, at }));
      return [{ kind: "enum" as const, id, name: { ...type, value: name }, members, gaps: [], errata: [] }];
    }),
  );
}

function missingTypes({ properties, navigation }: ResourceFacts, names: ReadonlySet<string>): readonly Gap[] {
  return [...properties, ...navigation].flatMap(({ name, type, at }: MemberFacts) => {
    const wanted = /^(?:Collection\()?((?!Edm\.)[\w.]+)\)?$/.exec(type?.value ?? "")?.[1];
    if (wanted === undefined || names.has(wanted)) return [];
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
