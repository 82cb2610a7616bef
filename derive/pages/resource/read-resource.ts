import type { Erratum, Place } from "../../../specs/source.ts";
import type { Fact, MemberFacts, ResourceFacts } from "../../facts.ts";
import type { Gap } from "../../gap.ts";
import { prefer } from "../../prefer.ts";
import { qualifiedType, sameType } from "../page-words.ts";
import { type Page, pageId } from "../page.ts";
import { readNamespace, readTitle } from "../read-title.ts";
import { type Section, blocksIn, only } from "../sections.ts";
import { readEnums } from "./read-enums.ts";
import { readMembers } from "./read-members.ts";
import { lineOfPointer } from "../../../specs/loading/line-of-pointer.ts";
import { parseJson } from "../../../specs/loading/parse-json.ts";

/** All that a resource page says of its type, and what it lacks. */
export function readResource(page: Page, sections: readonly Section[]): ResourceFacts {
  const title = readTitle(page);
  const stated = readNamespace(sections);
  const shown = readRepresentation(sections);
  const namespace = stated?.value ?? shown?.name?.replace(/\.\w+$/, "");
  const { fact: name, errata } = nameOf(title, namespace, shown);
  const properties = readMembers(blocksIn(sections, "properties"), namespace);
  const relations = readMembers(blocksIn(sections, "relationships"), namespace);
  const at = { document: page.name, line: 1 };
  const gaps: Gap[] = [...properties.gaps, ...relations.gaps];
  if (namespace === undefined) gaps.push({ kind: "no-namespace", at, reason: "no line says Namespace:" });
  if (properties.members.length === 0)
    gaps.push({ kind: "no-properties", at, reason: "no table has properties with types" });
  if (shown?.invalid !== undefined) gaps.push({ kind: "invalid-json", ...shown.invalid });
  const typed = properties.members.map((member) => withShown(member, shown));
  return {
    kind: "resource",
    id: pageId(page.name),
    ...(title === undefined ? {} : { title }),
    ...(name === undefined ? {} : { name }),
    ...(stated === undefined ? {} : { namespace: stated }),
    shape: shapeOf(properties.members, relations.members, shown, at),
    properties: typed.map(({ member }) => member),
    navigation: relations.members,
    enums: readEnums(page, sections, namespace),
    gaps,
    errata: [...errata, ...typed.flatMap((one) => one.errata)],
  };
}

function nameOf(
  title: Fact<string> | undefined,
  namespace: string | undefined,
  shown: Representation | undefined,
): { readonly fact?: Fact<string>; readonly errata: readonly Erratum[] } {
  const word = /^(\w+)\s+(?:complex |entity )?(?:resource|complex) ?(?:type)?$/i.exec(title?.value ?? "")?.[1];
  const titled = word === undefined ? undefined : qualifiedType(word, namespace);
  return prefer(
    "name of the type",
    [
      shown?.name === undefined ? undefined : { value: shown.name, origin: "page", at: shown.at },
      title === undefined || titled === undefined ? undefined : { ...title, value: titled },
    ],
    sameType,
  );
}

// The table's type, which the representation may qualify or contradict.
function withShown(
  member: MemberFacts,
  shown: Representation | undefined,
): { readonly member: MemberFacts; readonly errata: readonly Erratum[] } {
  const type = shown?.types.get(member.name);
  const { fact, errata } = prefer(`type of ${member.name}`, [member.type, type], sameReference);
  const full = type !== undefined && member.type !== undefined && sameReference(type.value, member.type.value);
  const key = shown?.key === member.name ? { value: true as const, origin: "page" as const, at: shown.at } : member.key;
  const optional =
    shown?.optional.includes(member.name) === true
      ? { value: true as const, origin: "page" as const, at: shown.at }
      : member.optional;
  // Values that a description lists are those of a member of the type where the type is shown as an object.
  const { values, ...rest } = member;
  return {
    member: {
      ...rest,
      ...(values === undefined || type !== undefined ? {} : { values }),
      ...(fact === undefined ? {} : { type: full ? { ...fact, value: type.value } : fact }),
      ...(key === undefined ? {} : { key }),
      ...(optional === undefined ? {} : { optional }),
    },
    errata,
  };
}

function sameReference(a: string, b: string): boolean {
  const collection = (type: string): boolean => type.startsWith("Collection(");
  return collection(a) === collection(b) && sameType(a.replace(/\)$/, ""), b.replace(/\)$/, ""));
}

/** Whether a type is an entity: the page says so by a key or a base type; a type with an id or relationships is one by convention. */
function shapeOf(
  properties: readonly MemberFacts[],
  navigation: readonly MemberFacts[],
  shown: Representation | undefined,
  at: Place,
): Fact<"entity" | "complex"> {
  const key = properties.find((member) => member.key !== undefined)?.key;
  if (key !== undefined) return { value: "entity", origin: "page", at: key.at };
  if (shown?.key !== undefined || shown?.base === "microsoft.graph.entity") {
    return { value: "entity", origin: "page", at: shown.at };
  }
  const entity = navigation.length > 0 || properties.some(({ name }) => name === "id");
  return { value: entity ? "entity" : "complex", origin: "convention", at };
}

/** What the JSON representation of a resource shows. `types` are the types of members whose example is annotated with one. */
interface Representation {
  readonly at: Place;
  readonly name?: string;
  readonly key?: string;
  readonly base?: string;
  readonly optional: readonly string[];
  readonly types: ReadonlyMap<string, Fact<string>>;
  /** Why its JSON cannot be read. */
  readonly invalid?: { readonly at: Place; readonly reason: string };
}

/** Reads the JSON representation of a resource with its annotation; undefined when there is none. */
function readRepresentation(sections: readonly Section[]): Representation | undefined {
  const code = only(blocksIn(sections, "representation"), "code")[0];
  if (code === undefined) return undefined;
  const { annotation = {}, text, at } = code;
  const word = (name: string): string | undefined =>
    typeof annotation[name] === "string" ? annotation[name] : undefined;
  const [name, key, base] = [word("@odata.type")?.replace(/^#/, ""), word("keyProperty"), word("baseType")];
  const listed = annotation["optionalProperties"];
  const json = parseJson(text);
  return {
    at,
    ...(name === undefined ? {} : { name }),
    ...(key === undefined ? {} : { key }),
    ...(base === undefined ? {} : { base }),
    optional: Array.isArray(listed) ? listed.filter((item) => typeof item === "string") : [],
    types: json.kind === "value" ? annotatedTypes(json.value, text, at) : new Map(),
    ...(json.kind === "value" ? {} : { invalid: { at: { ...at, line: at.line + json.line }, reason: json.reason } }),
  };
}

function annotatedTypes(value: unknown, text: string, at: Place): ReadonlyMap<string, Fact<string>> {
  if (typeof value !== "object" || value === null) return new Map();
  const found = new Map<string, Fact<string>>();
  for (const [name, shown] of Object.entries(value)) {
    const one: unknown = Array.isArray(shown) ? shown[0] : shown;
    const type: unknown =
      typeof one === "object" && one !== null && "@odata.type" in one ? one["@odata.type"] : undefined;
    if (typeof type !== "string" || !/^#?\w+(\.\w+)+$/.test(type)) continue;
    const plain = type.replace(/^#/, "");
    const place = { ...at, line: at.line + lineOfPointer(text, `/${name}`) };
    found.set(name, { value: Array.isArray(shown) ? `Collection(${plain})` : plain, origin: "page", at: place });
  }
  return found;
}
