import type { Probe } from "../../engine/asking/probe.ts";
import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { matchingNothing } from "../../engine/drawing/unknown-ids.ts";
import { nestedSelections, projectionDeck } from "../../engine/drawing/projections.ts";
import { lacksMetadata } from "../../judging/answers/answer.ts";
import type { Ask, Options } from "../../judging/answers/ask.ts";
import { judgeObject } from "../../judging/answers/items.ts";
import { fragmentFlaw } from "../../judging/contexts/fragment-flaw.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { expandable, keyMembers } from "../../judging/values/documented-members.ts";
import { observedText } from "../../schemas/judge/observed.ts";

const pointers = ["/@odata.context"];

export const suite = onEveryListing(
  judgeObject((body, answer) => {
    if (lacksMetadata(answer)) return unjudged("the answer has no metadata at all");
    const context = body["@odata.context"];
    if (typeof context !== "string" || context === "")
      return broken({ expected: "@odata.context, a string", observed: observedText(context), pointers });
    // Whether there is a fragment at all has a requirement of its own.
    const fragment = /\$metadata#(.*)$/s.exec(context)?.[1];
    const flaw = fragment === undefined ? undefined : fragmentFlaw(fragment, selectsTwice(answer.ask));
    return flaw === undefined
      ? kept(1)
      : broken({
          expected: "{root}/$metadata#{path}({member},{member}), written by OData's grammar",
          observed: context,
          pointers,
          details: { flaw },
        });
  }),
  (probe) => [...projected(probe), ...nothing(probe)],
);

// What a service makes of a name that the request itself has twice is not documented.
function selectsTwice({ options: { select = [], expand = [] } }: Ask): boolean {
  const lists = [select, expand.map(({ name }) => name), ...expand.map((nested) => nested.select ?? [])];
  return lists.some((list) => new Set(list).size < list.length);
}

// What other requirements ask as well: everything selected, lists within the list, and an expanded property next to $select.
function projected(probe: Probe): readonly Options[] {
  const { contract } = probe;
  const lists = contract.operation.queryOptions.includes("$select") ? projectionDeck(probe).slice(-1) : [];
  const select = keyMembers(contract);
  const beside = lists.length === 0 ? [] : expandable(contract, "must");
  return [
    ...lists.map((list) => ({ select: list })),
    ...nestedSelections(contract).map((expand) => ({ expand: [expand] })),
    ...beside.map((name) => ({ select, expand: [{ name, select: ["id"] }] })),
  ];
}

function nothing(probe: Probe): readonly Options[] {
  return probe.bindings.slice(0, 1).flatMap((ids) => matchingNothing(probe, ids).map(({ options }) => options));
}
