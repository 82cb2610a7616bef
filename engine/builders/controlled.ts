import { type Judge, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Ids, Options } from "../../judging/answers/ask.ts";
import { type About, judgeUnvouched } from "../../judging/answers/unvouched.ts";
import { type Judgement, unjudged } from "../../judging/judgement.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Probe } from "../asking/probe.ts";
import { judgeAll, nothingFound } from "./listing.ts";
import type { Outcome, Suite } from "./suite.ts";

/** Why the permitted identity's plain listing does not serve as positive control; undefined when it does. */
export async function controlFailure(probe: Probe, ids: Ids): Promise<Judgement | undefined> {
  const control = await probe.listing(ids);
  if (statusOf(control) === 200) return undefined;
  const reason = `the permitted request was ${outcomeText(control)}, so a refusal would prove nothing`;
  return unjudged(reason, "an identity that is allowed to read, and ids on which the route answers 200");
}

/**
 * A suite of requests on the most telling ids, judged one by one. They count only when the plain listing, their positive
 * control, is answered 200. Recorded exchanges are judged where `about` can see in one what was meant by it; `also` are
 * statuses that count although there is no control.
 */
export function onControlled(
  judge: Judge,
  asks: (probe: Probe, ids: Ids) => readonly Ask[],
  about?: About,
  also: readonly number[] = [],
): Suite {
  return {
    ...(about === undefined ? {} : { judge: judgeUnvouched(judge, about, also) }),
    drive: (probe) => driveControlled(probe, (ids) => ({ asks: asks(probe, ids), judge })),
  };
}

/** What is asked after the positive control, and how the answers are judged. */
export interface ControlledPlan {
  readonly asks: readonly Ask[];
  readonly judge: Judge;
}

/** Goes on with the most telling ids, where the plain listing, their positive control, is answered 200. */
export async function afterControl(probe: Probe, go: (ids: Ids) => Promise<Outcome>): Promise<Outcome> {
  const [ids] = probe.bindings;
  if (ids === undefined) return nothingFound(probe);
  const failure = await controlFailure(probe, ids);
  return failure === undefined ? go(ids) : { judgement: failure, evidence: [] };
}

/** Sends and judges, after the positive control. */
export function driveControlled(
  probe: Probe,
  plan: (ids: Ids) => ControlledPlan | Promise<ControlledPlan>,
): Promise<Outcome> {
  return afterControl(probe, async (ids) => {
    const { asks, judge } = await plan(ids);
    const unplayed = asks.find(({ asker }) => !probe.has(asker));
    if (unplayed !== undefined) {
      const needs = "an identity with a valid token that lacks the permission";
      return { judgement: unjudged(`no identity plays the role ${unplayed.asker}`, needs), evidence: [] };
    }
    return judgeAll(probe, await Promise.all(asks.map((ask) => probe.share(ask))), judge);
  });
}

/** Whether a request has exactly one of these sets of options. */
export function asksOneOf(known: (contract: Contract) => readonly Options[]): About {
  const queries = new WeakMap<Contract["operation"], ReadonlySet<string>>();
  return ({ ask }, contract) => {
    const asked = queryOf(ask);
    if (asked === nothing) return false;
    const { operation } = contract;
    const all = queries.get(operation) ?? new Set(known(contract).map(keyOf));
    queries.set(operation, all);
    return all.has(asked);
  };
}

// Many requirements look at the options of one request.
const written = new WeakMap<Ask, string>();

function queryOf(ask: Ask): string {
  const known = written.get(ask);
  if (known !== undefined) return known;
  const query = keyOf(ask.options);
  written.set(ask, query);
  return query;
}

// What a query says, faster than it is written.
function keyOf({ select, expand, filter, orderby, top }: Options): string {
  return JSON.stringify([select, expand, filter, orderby, top]);
}

const nothing = keyOf({});
