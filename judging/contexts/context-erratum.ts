import { isNamedKey } from "./keys.ts";
import { decodePercent } from "./path-pieces.ts";
import type { ServiceModel } from "../../specs/service-model.ts";
import { isStray, type Place, type Stray } from "./place.ts";
import type { ContextRequest } from "./predict-context.ts";
import { type MeantFragment, readFragment } from "./read-fragment.ts";
import { selectList } from "./select-list.ts";

/** Why a context cannot be right, each by a rule that names what it contradicts. */
export const contextErrata = {
  malformed: "The fragment breaks OData's grammar: a query in it, a leading slash, or $entity without its slash.",
  "other-casing": "A segment exists in the metadata in another letter case only, and OData names are case-sensitive.",
  "unqualified-type": "A type stands without its namespace; OData asks for the qualified name.",
  "not-in-metadata": "A segment is neither an entity set, a singleton, a type nor a member of what stands before it.",
  "request-unknown": "The request itself goes where the metadata has nothing.",
  cardinality: "The context speaks of one entity and the body is a collection, or the other way round.",
  "other-body": "The body is a collection where the request asks for one resource, or the other way round.",
  "key-at-end": "A single entity is named by its key, where OData puts $entity.",
  "other-key": "A collection of the request stands in the context with another key than the request gave.",
  "other-path": "The keys of the context belong to collections that the request does not go through.",
  "other-list": "The select list does not name what the request selected.",
} as const;
export type ContextErratumKind = keyof typeof contextErrata;

export interface ContextErratum {
  readonly kind: ContextErratumKind;
  readonly detail: string;
}

/** A documented exchange as far as its context goes. `collection`: the body has a `value` array; undefined if nobody knows. */
export interface DocumentedContext {
  readonly request: ContextRequest;
  readonly fragment: string;
  readonly collection: boolean | undefined;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * What is wrong with a documented context, judged by the metadata, the request and the body; undefined where nothing can be
 * shown. `place` is where the request leads. The context that we would predict is not looked at.
 */
export function contextErratum(
  model: ServiceModel,
  { request, fragment, collection }: DocumentedContext,
  place: Place | Stray,
): ContextErratum | undefined {
  if (isStray(place)) return { kind: "request-unknown", detail: place.segment };
  const meant = readFragment(model, fragment);
  if (meant.kind !== "meant") return { kind: meant.kind, detail: meant.part };
  return (
    wrongNumber(meant, collection) ??
    wrongBody(place, collection) ??
    wrongKey(meant, request) ??
    wrongList(model, meant, request, place)
  );
}

function wrongNumber(meant: MeantFragment, collection: boolean | undefined): ContextErratum | undefined {
  if (meant.keyAtEnd && !meant.entity) return { kind: "key-at-end", detail: meant.names.at(-1) ?? "" };
  if (collection === undefined || collection === meant.collection) return undefined;
  return { kind: "cardinality", detail: meant.collection ? "one resource in the body" : "a collection in the body" };
}

function wrongBody(place: Place, collection: boolean | undefined): ContextErratum | undefined {
  if (collection === undefined || collection === place.collection) return undefined;
  return { kind: "other-body", detail: collection ? "a collection in the body" : "one resource in the body" };
}

function wrongKey({ keys }: MeantFragment, { path }: ContextRequest): ContextErratum | undefined {
  const given = keysOf(path);
  const known = keys.filter(({ collection }) => given.has(collection.toLowerCase()));
  const other = known.find(({ collection, value }) => {
    const asked = given.get(collection.toLowerCase()) ?? "";
    return asked !== "" && !sameKey(asked, value);
  });
  if (other !== undefined) return { kind: "other-key", detail: other.collection };
  const foreign = keys.find(({ collection }) => !path.toLowerCase().includes(collection.toLowerCase()));
  // The signed-in user has a path of its own.
  if (foreign === undefined || /^\/?me\b/i.test(path)) return undefined;
  return { kind: "other-path", detail: foreign.collection };
}

// Every segment with what follows it: where it is a collection, that is its key. Placeholders and alternate keys are none.
function keysOf(path: string): ReadonlyMap<string, string> {
  const segments = path
    .split("/")
    .filter((segment) => segment !== "")
    .map(decodePercent);
  return new Map(
    segments.flatMap((segment, at) => {
      const [, name = segment, group] = /^([^(]+)\((.*)\)$/s.exec(segment) ?? [];
      const key =
        group === undefined ? (segments[at + 1] ?? "") : isNamedKey(group) ? "" : group.replaceAll(/^'|'$/g, "");
      return [[name.toLowerCase(), /^[{<]/.test(key) ? "" : key] as const];
    }),
  );
}

function sameKey(a: string, b: string): boolean {
  return a === b || (guid.test(a) && a.toLowerCase() === b.toLowerCase());
}

function wrongList(
  model: ServiceModel,
  meant: MeantFragment,
  { options }: ContextRequest,
  place: Place,
): ContextErratum | undefined {
  if (options.select === undefined || place.reached === "delta") return undefined;
  const wanted = selectList(model.types, place.type, { select: options.select })?.split(",") ?? [];
  const missing = wanted.filter((name) => meant.list?.includes(name) !== true);
  return missing.length === 0 ? undefined : { kind: "other-list", detail: `lacks ${missing.join(", ")}` };
}
