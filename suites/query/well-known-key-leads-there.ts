import type { Probe } from "../../engine/asking/probe.ts";
import { nothingFound } from "../../engine/builders/listing.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { writePath } from "../../engine/urls/write-url.ts";
import { type Answer, bodyMember, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { isBusy } from "../../judging/answers/status.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { idList, within } from "../../judging/values/item-ids.ts";
import type { Operation, Route } from "../../specs/operation.ts";
import { keyNameAt } from "../../specs/route-types.ts";

/** A key of a route in whose place well-known names may stand, behind the segment `at`. */
interface Named {
  readonly parameter: string;
  readonly names: readonly string[];
  readonly at: number;
}

function namedIn({ wellKnownKeys = {} }: Operation, route: Route): readonly Named[] {
  return route.segments.flatMap((segment, at) => {
    const names = segment.kind === "key" ? wellKnownKeys[segment.parameter] : undefined;
    return segment.kind !== "key" || names === undefined ? [] : [{ parameter: segment.parameter, names, at }];
  });
}

export const suite: Suite = {
  applies: ({ operation }, route) => namedIn(operation, route).length > 0,
  async drive(probe) {
    const [ids] = probe.bindings;
    const [named] = namedIn(probe.contract.operation, probe.route);
    return ids === undefined || named === undefined ? nothingFound(probe) : leads(probe, ids, named);
  },
};

/** What stands at a name, read by its own path. */
function entityAt(probe: Probe, ids: Ids, { at }: Named): Promise<Answer> {
  const path = writePath({ ...probe.route, segments: probe.route.segments.slice(0, at + 1) }, ids);
  return probe.share(probe.request(ids, {}, { asker: probe.reader, path, query: "" }));
}

async function leads(probe: Probe, ids: Ids, named: Named): Promise<Outcome> {
  const { parameter, names, at } = named;
  const { contract, route } = probe;
  const [first = "", second] = names;
  const here = { ...ids, [parameter]: first };
  const answer = await probe.share(probe.request(here));
  const status = statusOf(answer);
  // By its id it is answered, so that who asks may read it.
  const plain = await probe.share(probe.request(ids));
  if (statusOf(plain) !== 200 || status === undefined || isBusy(status) || status === 403)
    return undecided(`the requests were ${outcomeText(plain)} by id and ${outcomeText(answer)} by name`);
  const what = `what the well-known name ${first} stands for`;
  if (status !== 200) {
    const breach = { expected: `200, and ${what}`, observed: outcomeText(answer), pointers: [] };
    return { judgement: broken(breach), evidence: [answer, plain] };
  }
  const key = keyNameAt(contract.types, route, at);
  const found = bodyMember(await entityAt(probe, here, named), key);
  if (typeof found !== "string") return undecided(`nobody tells the id of ${first}`);
  const other =
    second === undefined ? undefined : bodyMember(await entityAt(probe, { ...ids, [parameter]: second }, named), key);
  if (other === found) {
    const breach = { expected: `another entity for ${second} than for ${first}`, observed: found, pointers: [] };
    return { judgement: broken(breach), evidence: [answer] };
  }
  const byId = await probe.share(probe.request({ ...ids, [parameter]: found }));
  if (statusOf(byId) !== 200) return undecided(`the request by the id of ${first} was ${outcomeText(byId)}`);
  const [expected = [], observed = []] = [byId, answer].map((one) => itemsOf(one, contract) ?? []);
  const agree = expected.length === 0 ? observed.length === 0 : within(expected, observed, contract).length > 0;
  if (agree) return { judgement: kept(1), evidence: [] };
  const breach = {
    expected: `${idList(expected, contract) || "no items"}: ${what}, by its id`,
    observed: idList(observed, contract) || "no items",
    pointers: [],
  };
  return { judgement: broken(breach), evidence: [answer, byId] };
}

function undecided(reason: string): Outcome {
  return { judgement: unjudged(reason, "an entity that the same identity may read"), evidence: [] };
}
