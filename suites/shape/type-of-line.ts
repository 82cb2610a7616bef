import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeEachItem } from "../../judging/answers/each-item.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { itemType } from "../../judging/values/item.ts";
import { isObject, type JsonObject } from "../../judging/values/json-object.ts";
import { areRelated, inherits, namedType } from "../../specs/type-line.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import type { Contract } from "../../specs/contract.ts";
import { onceForEachType, structuredBehind } from "../../specs/edm-type.ts";
import type { StructuredType } from "../../specs/resource.ts";

const member = "@odata.type";

/** A value that tells its type, and the documented type of its place. */
interface Told {
  readonly pointer: string;
  readonly text: unknown;
  readonly declared: string;
}

// A type that nobody documents may be one that derives: it is left alone.
export const suite = onEveryListing(
  judgeEachItem((items, _answer, contract) => {
    const type = itemType(contract);
    const told = items.flatMap(({ value, pointer }) => toldIn(value, type, pointer, contract));
    if (told.length === 0) return unjudged("nothing tells its type", "items with @odata.type");
    let judged = 0;
    for (const { pointer, text, declared } of told) {
      const named = typeof text === "string" ? namedType(text, contract.types) : undefined;
      if (typeof text === "string" && named === undefined) continue;
      judged += 1;
      if (named !== undefined && inherits(contract.types, named.name, declared)) continue;
      // A page may speak of one of several types that its path gives.
      if (named !== undefined && declared === type.name && areRelated(contract.types, named.name, type.name)) continue;
      return broken({
        expected: `#${declared}, or a type that derives from it`,
        observed: observedText(text),
        pointers: [`${pointer}/${member}`],
      });
    }
    return judged > 0 ? kept(judged) : unjudged("no told type is documented", "documentation of the derived types");
  }),
);

function toldIn(value: JsonObject, type: StructuredType, pointer: string, contract: Contract): readonly Told[] {
  const own = Object.hasOwn(value, member) ? [{ pointer, text: value[member], declared: type.name }] : [];
  const nested = structuredMembers(type, contract.types).flatMap(([name, below]) => {
    if (!Object.hasOwn(value, name)) return [];
    const inner = value[name];
    if (Array.isArray(inner))
      return inner.flatMap((one: unknown, at) =>
        isObject(one) ? toldIn(one, below, `${pointer}/${name}/${at}`, contract) : [],
      );
    return isObject(inner) ? toldIn(inner, below, `${pointer}/${name}`, contract) : [];
  });
  return [...own, ...nested];
}

// The members of a type that may hold objects.
const structuredMembers = onceForEachType((type, types) =>
  Object.entries({ ...type.properties, ...type.navigation }).flatMap(([name, { type: reference }]) => {
    const below = structuredBehind(types, reference);
    return below === undefined ? [] : [[name, below] as const];
  }),
);
