import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { exampledMembers, knownMembers, knownOf } from "../../judging/values/documented-members.ts";
import { itemType } from "../../judging/values/item.ts";
import { toldType } from "../../judging/values/members.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Operation } from "../../specs/operation.ts";
import type { StructuredType } from "../../specs/resource.ts";

const listed = onEveryListing(
  judgeItems((items, { ask }, contract) => {
    if (ask.options.select !== undefined) return unjudged("members are selected");
    const { operation, types } = contract;
    const shown = items.flatMap(({ value, pointer }) =>
      // One that says that it is nothing is there as if it were not.
      keptFor(toldType(value, itemType(contract), types), operation)
        .filter((name) => (value[name] ?? null) !== null)
        .map((name) => ({ name, pointer: `${pointer}/${name}`, text: observedText(value[name]) })),
    );
    const [first] = shown;
    if (first === undefined) return items.length > 0 ? kept(items.length) : unjudged("there are no items");
    const names = [...new Set(shown.map(({ name }) => name))];
    return broken({
      expected: `no ${names.join(", ")} unless selected`,
      observed: `${first.name}: ${first.text}`,
      pointers: shown.map(({ pointer }) => pointer),
    });
  }),
);

export const suite = {
  ...listed,
  applies: (contract: Contract): boolean =>
    knownMembers(contract).some(([, { selectedOnly }]) => selectedOnly === true),
};

// An example that shows a member contradicts what is said of it.
function keptFor(type: StructuredType, operation: Operation): readonly string[] {
  const exampled = exampledMembers(operation);
  return knownOf(type).flatMap(([name, { selectedOnly }]) =>
    selectedOnly === true && !exampled.has(name) ? [name] : [],
  );
}
