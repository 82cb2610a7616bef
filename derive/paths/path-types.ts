import { metadataStatement } from "../merge/statement.ts";
import type { MetadataModel } from "../metadata/read-metadata.ts";
import type { PathStep } from "../metadata/walk-path.ts";
import type { Named } from "../sources.ts";
import { type WrittenDocument, typeFiles } from "../write/written-document.ts";
import { withAnnotated } from "./annotated-members.ts";
import { typesBehind } from "./types-behind.ts";
import type { Place } from "../../specs/source.ts";
import type { ResourceType } from "../../specs/resource.ts";
import { pageId } from "../pages/page.ts";
import { token } from "../write/places.ts";

/** Types beside those of paths: `named` ones, `returned` ones, and their `own`, which others describe. */
export interface OtherTypes {
  readonly named: readonly string[];
  readonly returned: readonly string[];
  readonly own: ReadonlySet<string>;
}

/**
 * The documents of the types that paths go through and lead to. For several operations in one folder, give the paths of all:
 * the navigation properties that a type keeps depend on them.
 */
export function pathTypes(
  { document, content: model }: Named<MetadataModel>,
  walks: readonly (readonly PathStep[])[],
  others: OtherTypes = { named: [], returned: [], own: new Set() },
): readonly WrittenDocument[] {
  const named = new Set([...walks.flatMap((steps) => steps.map(({ type }) => type)), ...others.named]);
  const returned = new Set([...walks.flatMap((steps) => steps.at(-1)?.type ?? []), ...others.returned]);
  const singletons = singletonsOf(model, walks);
  const types = typesBehind(model, named, returned, others.own).filter(({ name }) => !others.own.has(name));
  const files = typeFiles([...others.own, ...types.map(({ name }) => name)]);
  return types.map((type) => {
    const at = metadataStatement(model, type.name, document)?.at ?? (() => ({ document, line: 1 }));
    const singleton = singletons.get(type.name);
    const annotated = withAnnotated(type, model, walks);
    const told = annotated.kind === "enum" || singleton === undefined ? annotated : { ...annotated, singleton };
    return { file: `resources/${files.get(type.name) ?? ""}.yaml`, kind: "resource", content: typeDocument(told, at) };
  });
}

/** The singletons at which paths begin, by their types. */
export function singletonsOf(
  model: MetadataModel,
  walks: readonly (readonly PathStep[])[],
): ReadonlyMap<string, string> {
  return new Map(
    walks.flatMap(([first]) => {
      if (first === undefined || model.container.get(first.name)?.kind !== "singleton") return [];
      return [[first.type, first.name] as const];
    }),
  );
}

/** The document of a type that a source other than a page tells. `at` gives the place of the type and of its members. */
function typeDocument(type: ResourceType, at: (member?: string) => Place): Readonly<Record<string, unknown>> {
  const places: Record<string, string> = { "/name": text(at()) };
  const put = (group: string, members: object): void => {
    for (const name of Object.keys(members)) places[`/${group}/${token(name)}`] = text(at(name));
  };
  const sources = [pageId(at().document)];
  if (type.kind === "enum") {
    const { unreplaced, alsoListed, members, ...rest } = type;
    put("members", members);
    return {
      ...rest,
      ...(unreplaced.length === 0 ? {} : { unreplaced }),
      ...(alsoListed.length === 0 ? {} : { alsoListed }),
      sources,
      members,
      places,
    };
  }
  const { properties, navigation, states: _, ...rest } = type;
  put("properties", properties);
  put("navigation", navigation);
  return {
    ...rest,
    sources,
    properties,
    ...(Object.keys(navigation).length === 0 ? {} : { navigation }),
    places,
  };
}

function text({ document, line }: Place): string {
  return `${document}:${line}`;
}
