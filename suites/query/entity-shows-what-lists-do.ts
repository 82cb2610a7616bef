import { withListed } from "../../engine/builders/behind.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import { knownOf } from "../../judging/values/documented-members.ts";
import { itemType } from "../../judging/values/item.ts";
import { isObject, type JsonObject } from "../../judging/values/json-object.ts";
import { toldType } from "../../judging/values/members.ts";
import { isPlain, sameValue } from "../../judging/values/same-value.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import type { Contract } from "../../specs/contract.ts";
import { structuredBehind } from "../../specs/edm-type.ts";
import type { Property, TypeIndex } from "../../specs/resource.ts";

/** How far complex values are looked into. */
const deepest = 4;
const etag = "@odata.etag";

// A list may leave out what takes long to work out. Who reads one entity gets no less of it than who reads many.
export const suite: Suite = {
  applies: (_, route) => route.segments.at(-1)?.kind === "key" && route.segments.length > 1,
  drive: withListed(judgeShown),
};

// What is null may be left out of either, and so may a tag. An entity that has one has the same wherever it is told.
function judgeShown(entity: JsonObject, listed: JsonObject, contract: Contract): Judgement {
  const { types } = contract;
  const members = knownOf(toldType(listed, itemType(contract), types));
  const shown = members.flatMap(([name]) => ((listed[name] ?? null) === null ? [] : [name]));
  const lacking = shown.filter((name) => !Object.hasOwn(entity, name));
  if (lacking.length > 0)
    return broken({
      expected: `${lacking.join(", ")}, as in the list`,
      observed: "absent",
      pointers: lacking.map((name) => `/${name}`),
    });
  for (const [name, property] of members) {
    const differing = differenceWithin(entity[name], listed[name], property, types);
    if (differing !== undefined)
      return broken({
        expected: `${name}${differing.path} ${observedText(differing.listed)}, as in the list`,
        observed: observedText(differing.own),
        pointers: [`/${name}${differing.path}`],
      });
  }
  const [tag, listedTag] = [entity[etag], listed[etag]];
  if (typeof tag === "string" && typeof listedTag === "string" && tag !== listedTag)
    return broken({
      expected: `${etag} ${observedText(listedTag)}, as in the list`,
      observed: observedText(tag),
      pointers: [`/${etag}`],
    });
  return shown.length > 0 ? kept(shown.length) : unjudged("the list shows no documented member");
}

interface Difference {
  /** From the member on, as a JSON Pointer. */
  readonly path: string;
  readonly own: unknown;
  readonly listed: unknown;
}

// Where an entity and its list both tell a value inside of a complex one, it is the same. How often is bounded by the types.
function differenceWithin(
  own: unknown,
  listed: unknown,
  { type }: Property,
  types: TypeIndex,
  depth = 0,
): Difference | undefined {
  const declared = structuredBehind(types, type);
  if (declared === undefined || depth > deepest || !isObject(own) || !isObject(listed)) return undefined;
  for (const [name, property] of knownOf(toldType(listed, declared, types))) {
    const [a, b] = [own[name], listed[name]];
    const path = `/${name}`;
    if (isPlain(a) && isPlain(b)) {
      if (!sameValue(property, a, b)) return { path, own: a, listed: b };
      continue;
    }
    const inner = differenceWithin(a, b, property, types, depth + 1);
    if (inner !== undefined) return { ...inner, path: path + inner.path };
  }
  return undefined;
}
