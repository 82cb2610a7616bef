import type { Suite } from "../engine/suite.ts";
import { onEveryListing } from "../driving/every-listing.ts";
import { keyMembers } from "../generators/members.ts";
import { isShown } from "../judging/shown.ts";
import { itemType, judgeItems } from "../judging/items.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";
import { observedText } from "../../schemas/judge/observed.ts";

export const suite: Suite = {
  ...onEveryListing(
    judgeItems((items, { ask }, contract) => {
      const keys = keyMembers(contract);
      if (!keys.every((key) => isShown(key, ask))) return unjudged("the request does not select the key");
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

function isKey(value: unknown, type: string | undefined): boolean {
  return type === "Edm.String" ? typeof value === "string" && value !== "" : typeof value === "number";
}
