import { type Judge, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Asker, Ids } from "../../judging/answers/ask.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";
import type { Probe } from "../asking/probe.ts";
import { sampleFilter } from "../drawing/samples.ts";
import { matchingNothing } from "../drawing/unknown-ids.ts";
import { keysInParentheses, otherCasings } from "../asking/spellings.ts";
import { behind } from "./behind.ts";
import { driveControlled } from "./controlled.ts";
import type { Outcome } from "./suite.ts";

/**
 * Asks for the listing as somebody who is to be refused, in ways that a rule for its plain address may overlook: with an
 * option, in other spellings of the path, behind it, on a later page, or for nothing at all. Only being let in is a breach: a
 * service need not know them all.
 */
export function trySideDoors(probe: Probe, asker: Asker, expected: string): Promise<Outcome> {
  return driveControlled(probe, async (ids) => {
    const [page, empty] = [await probe.laterPage(), await probe.emptyOne()];
    const asks = [
      ...withOptions(probe, ids),
      ...otherCasings(probe, ids).slice(0, 1),
      keysInParentheses(probe, ids),
      ...(page === undefined ? [] : [page]),
      // Whether there is anything to see is not for everybody to know.
      ...(empty === undefined ? matchingNothing(probe, ids).slice(0, 1) : [probe.request(empty)]),
    ];
    const some = [
      ...probe.some(asks, { family: 2, library: 1 }),
      ...probe.some(behindListing(probe, ids), { family: 1, library: 1 }),
    ];
    return { asks: some.map((ask) => ({ ...ask, asker })), judge: judgeRefused(expected) };
  });
}

/**
 * The listing with options, which a rule for its plain address may overlook; none where none is documented. An option that is
 * not understood may be refused before anybody looks at who asks.
 */
export function withOptions(probe: Probe, ids: Ids): readonly Ask[] {
  const { contract } = probe;
  const filter = sampleFilter(contract);
  const options = {
    ...(contract.operation.queryOptions.includes("$select") ? { select: keyMembers(contract) } : {}),
    ...(filter === undefined ? {} : { filter }),
  };
  return Object.keys(options).length === 0 ? [] : [probe.request(ids, options)];
}

// What stands behind the listing: how many items it has, and those of one type.
function behindListing(probe: Probe, ids: Ids): readonly Ask[] {
  const { countSegment, casts = [] } = probe.contract.operation;
  return [
    ...(countSegment === true ? [behind(probe, ids, "$count", { accept: "text/plain" })] : []),
    ...casts.slice(0, 1).map((type) => behind(probe, ids, type)),
  ];
}

/** What was found plainly, or where that is kept what is broken beside it. A quick run does without. */
export async function orBeside(probe: Probe, plain: Outcome, beside: () => Promise<Outcome>): Promise<Outcome> {
  if (plain.judgement.kind !== "kept" || probe.draws.quick) return plain;
  const found = await beside();
  return found.judgement.kind === "broken" ? found : plain;
}

/** A judge of whether somebody is let in who is to be refused, wherever a service need not know the address. */
export function judgeRefused(expected: string): Judge {
  return (answer) => {
    const status = statusOf(answer) ?? 0;
    if (status === 401 || status === 403) return kept(1);
    return status >= 200 && status < 300
      ? broken({ expected, observed: String(status), pointers: [] })
      : unjudged(`the request was ${outcomeText(answer)}`);
  };
}
