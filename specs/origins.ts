import type { Operation } from "./operation.ts";
import type { StructuredType, TypeIndex } from "./resource.ts";
import { edmType } from "./edm-type.ts";
import type { Source } from "./source.ts";

/** Two statements that cannot both hold, as a contract has them. `at` and `usedAt` are file and line. */
export interface WrittenErratum {
  readonly about: string;
  readonly stated: string;
  readonly at: string;
  readonly used: string;
  readonly usedAt: string;
}

interface WrittenOrigins {
  readonly "x-sources"?: readonly Source[];
  readonly "x-permissions"?: { readonly sources?: readonly Source[] };
  readonly "x-places"?: Readonly<Record<string, string>>;
  readonly "x-errata"?: readonly WrittenErratum[];
}

interface WrittenType {
  readonly errata?: readonly WrittenErratum[];
}

/** The documents that an operation was read from; those of its permissions where they are of their own. */
export function documentsOf({ document }: Operation, ofPermissions = false): readonly string[] {
  const origins = document as unknown as WrittenOrigins;
  const own = origins["x-sources"] ?? [];
  const all = ofPermissions ? [...(origins["x-permissions"]?.sources ?? []), ...own] : own;
  return all.map((source) => source.document);
}

/** File and line of the first fact of an operation whose JSON Pointer begins so; undefined where none is known. */
export function placeOf({ document }: Operation, beginning: string): string | undefined {
  const places = (document as unknown as WrittenOrigins)["x-places"] ?? {};
  return Object.entries(places).find(([pointer]) => pointer.startsWith(beginning))?.[1];
}

/** What the sources of an operation, and of the types that its answers may show, disagree about. */
export function errataOf(operation: Operation, types: TypeIndex): readonly WrittenErratum[] {
  const own = (operation.document as unknown as WrittenOrigins)["x-errata"] ?? [];
  return [
    ...own,
    ...[...shownTypes(operation, types)].flatMap((name) => (types.get(name) as WrittenType).errata ?? []),
  ];
}

// All that an answer leads to.
function shownTypes({ returns }: Operation, types: TypeIndex): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [returns.resource];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const type = types.get(name);
    if (type === undefined || seen.has(name)) continue;
    seen.add(name);
    if (type.kind !== "enum") open.push(...referencesOf(type));
  }
  return seen;
}

function referencesOf({ properties, navigation }: StructuredType): readonly string[] {
  return [...Object.values(properties), ...Object.values(navigation)].map(({ type }) => edmType(type).name);
}
