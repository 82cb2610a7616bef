import { inherits } from "../../specs/type-line.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { ServiceModel } from "../../specs/service-model.ts";
import { membersOf } from "./place.ts";
import { decodePercent, type Piece, pathPieces, splitOutside } from "./path-pieces.ts";

/** A fragment that means something in the metadata. `keys`: each collection in its path with the key behind it. */
export interface MeantFragment {
  readonly kind: "meant";
  readonly type: string;
  readonly collection: boolean;
  readonly names: readonly string[];
  readonly keys: readonly { readonly collection: string; readonly value: string }[];
  readonly list?: readonly string[];
  readonly entity: boolean;
  /** A single entity is named by its key, where `/$entity` should stand. */
  readonly keyAtEnd: boolean;
}

/** Why a fragment means nothing: by the letter of the metadata and of OData's grammar. */
export interface UnmeantFragment {
  readonly kind: "malformed" | "other-casing" | "unqualified-type" | "not-in-metadata";
  readonly part: string;
}

/**
 * Reads what stands behind `$metadata#` by the metadata alone, knowing nothing of the request: entity sets, singletons,
 * members and types in their own spelling, keys in parentheses. Nothing of how contexts are predicted is used.
 */
export function readFragment(model: ServiceModel, text: string): MeantFragment | UnmeantFragment {
  const decoded = decodePercent(text);
  // A query, a leading slash or a suffix without its slash is no fragment, unless it stands inside of a key.
  if (/\?|\)\$|^\//.test(decoded.replaceAll(/'(?:[^']|'')*'/g, "''"))) {
    return { kind: "malformed", part: decoded };
  }
  const pieces = pathPieces(decoded);
  const entity = pieces.at(-1)?.name === "$entity";
  const path = pieces.filter(({ name }, at) => at < pieces.length - 1 || (name !== "$entity" && name !== "$delta"));
  const [first, ...rest] = path;
  if (first === undefined) return { kind: "malformed", part: decoded };
  const root = model.container.get(first.name);
  if (root === undefined)
    return typed(model, first, path.length === 1) ?? unknown([...model.container.keys()], first.name);
  let here: Omit<MeantFragment, "kind" | "entity"> = {
    type: root.type,
    names: [root.name],
    ...behind(first, root.name, root.kind === "entity-set", []),
  };
  for (const piece of rest) {
    const next = member(model, here.type, piece.name);
    if (next === undefined) return unknown(namesBelow(model, here.type), piece.name);
    const tail = behind(piece, piece.name, next.cast ? here.collection : next.collection, here.keys);
    here = { type: next.type, names: [...here.names, piece.name], ...tail };
  }
  return { kind: "meant", ...here, collection: here.collection && !entity, entity };
}

// Groups with a quote or of a single number are keys; another group is a select list.
function behind({ groups }: Piece, collection: string, many: boolean, keys: MeantFragment["keys"]) {
  const key = groups.find((group) => many && /^('.*'|-?\d+|[0-9a-f]{8}-[0-9a-f-]{27})$/is.test(group));
  const list = groups.find((group) => group !== key);
  return {
    collection: many && key === undefined,
    keyAtEnd: key !== undefined,
    keys:
      key === undefined ? keys : [...keys, { collection, value: key.replaceAll(/^'|'$/g, "").replaceAll("''", "'") }],
    ...(list === undefined ? {} : { list: splitOutside(list, ",").map((name) => name.trim()) }),
  };
}

function member(model: ServiceModel, owner: string, name: string) {
  const { properties, navigation } = membersOf(model.types, owner);
  const declared = properties[name] ?? navigation[name];
  if (declared !== undefined) {
    const { name: type, collection } = edmType(declared.type);
    return { type, collection, cast: false };
  }
  return inherits(model.types, name, owner) ? { type: name, collection: false, cast: true } : undefined;
}

function typed(
  model: ServiceModel,
  { name, groups }: Piece,
  alone: boolean,
): MeantFragment | UnmeantFragment | undefined {
  if (!alone) return undefined;
  const collection = name === "Collection";
  const [written, listed] = collection ? groups : [name, groups[0]];
  if (written === undefined) return undefined;
  const list = listed === undefined ? {} : { list: splitOutside(listed, ",").map((text) => text.trim()) };
  if (written === "$ref" || written.startsWith("Edm.") || model.types.has(written)) {
    return { kind: "meant", type: written, collection, names: [], keys: [], entity: false, keyAtEnd: false, ...list };
  }
  const qualified = [...model.types.keys()].some((type) => type.endsWith(`.${written}`));
  return qualified ? { kind: "unqualified-type", part: written } : undefined;
}

function namesBelow(model: ServiceModel, owner: string): readonly string[] {
  const { properties, navigation } = membersOf(model.types, owner);
  return [...Object.keys(properties), ...Object.keys(navigation)];
}

function unknown(names: readonly string[], name: string): UnmeantFragment {
  const other = names.some((known) => known !== name && known.toLowerCase() === name.toLowerCase());
  return { kind: other ? "other-casing" : "not-in-metadata", part: name };
}
