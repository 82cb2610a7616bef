import { observedText } from "../../schemas/judge/observed.ts";
import type { Contract } from "../../specs/contract.ts";
import { broken, type Judgement, kept, unjudged } from "../judgement.ts";
import { comparisonsOf, type Expression } from "../oracle/expression.ts";
import { type Membership, valueAt } from "../oracle/membership.ts";
import { itemId, within, without } from "../values/item-ids.ts";
import type { Item } from "../values/item.ts";

/** `must`: items of which the documentation is certain. `should`: those that depend on OData's rules for null. */
export type Strictness = "must" | "should";

/** Judges which items a filter returned. */
export function judgeMembership(
  expression: Expression,
  wanted: Membership,
  found: readonly Item[],
  contract: Contract,
  strictness: Strictness,
): Judgement {
  const [inside, outside] =
    strictness === "must" ? [wanted.inside, wanted.outside] : [wanted.openInside, wanted.openOutside];
  if (inside.length + outside.length === 0) return unjudged("no item's outcome is certain");
  const missing = without(inside, found, contract);
  const wrong = within(outside, found, contract);
  if (missing.length + wrong.length === 0) return kept(inside.length + outside.length);
  const first = missing[0] ?? wrong[0];
  const values = first === undefined ? "" : compared(expression, first);
  return broken({
    expected: missing.length > 0 ? `found, for ${values}` : `left out, for ${values}`,
    observed: missing.length > 0 ? "left out" : "found",
    pointers: ["/value"],
    count: { wrong: missing.length + wrong.length, of: inside.length + outside.length, what: "items" },
    details: {
      ...(missing.length === 0 ? {} : { "wrongly out": listed(expression, missing, contract) }),
      ...(wrong.length === 0 ? {} : { "wrongly in": listed(expression, wrong, contract) }),
    },
  });
}

const mostListed = 3;

function listed(expression: Expression, items: readonly Item[], contract: Contract): string {
  const shown = items.slice(0, mostListed).map((item) => `${itemId(item, contract)} (${compared(expression, item)})`);
  const more = items.length > mostListed ? ` and ${items.length - mostListed} more` : "";
  return shown.join(", ") + more;
}

// The values that the filter compares, so that a reader can follow the arithmetic.
function compared(expression: Expression, item: Item): string {
  const paths = [...new Set(comparisonsOf(expression).map(({ path }) => path))];
  return paths.map((path) => `${path} ${observedText(valueAt(item, path))}`).join(", ");
}
