import { onEveryListing } from "../../engine/builders/every-listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { isShown } from "../../judging/answers/shown.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";
import { asksForChanges } from "../../specs/operation.ts";
import { itemType } from "../../judging/values/item.ts";
import { observedText } from "../../schemas/judge/observed.ts";

export const suite: Suite = {
  ...onEveryListing(
    judgeItems((items, { ask }, contract) => {
      const keys = keyMembers(contract);
      // Changes tell the key always: without it nobody knows what has changed.
      if (!keys.every((key) => isShown(key, ask)) && !asksForChanges(ask.route))
        return unjudged("the request does not select the key");
      const wrong = items.flatMap(({ pointer, value }) =>
        keys
          .filter((key) => !isKey(value[key], itemType(contract).properties[key]?.type))
          .map((key) => ({ pointer: `${pointer}/${key}`, value: value[key] })),
      );
      const first = wrong[0];
      if (first === undefined) return kept(items.length);
      return broken({
        expected: `a key in ${keys.join(", ")}`,
        observed: observedText(first.value),
        pointers: wrong.map(({ pointer }) => pointer),
        count: { wrong: wrong.length, of: items.length, what: "items" },
      });
    }),
  ),
  applies: (contract) => keyMembers(contract).length > 0,
};

const numeric = /^Edm\.(?:S?Byte|Int16|Int32|Int64|Decimal)$/;

// A number that a double may not hold may stand as text.
function isKey(value: unknown, type = "Edm.String"): boolean {
  return numeric.test(type)
    ? typeof value === "number" || (typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value))
    : typeof value === "string" && value !== "";
}
