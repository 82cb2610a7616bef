import { type Answer, type Judge, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Ids, Options } from "../../judging/answers/ask.ts";
import { judgeProjected } from "../../judging/answers/projected.ts";
import { judgeSelection } from "../../judging/answers/selection.ts";
import { type Judgement, unjudged } from "../../judging/judgement.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";
import type { Probe } from "../asking/probe.ts";
import { combinedDeck, projectionDeck, projections } from "../drawing/projections.ts";
import { onProperty, type PropertyPlan } from "./property.ts";
import type { JudgedSuite } from "./suite.ts";

/** A suite that draws `$select` lists and judges each answer alone. */
export function onProjections(judge: Judge, beside: Options = {}): JudgedSuite {
  return onProperty({ ...projectionPlan(beside), judge: judgeSelection(judge) });
}

/** The draws and requests of a property over `$select`, for suites that judge with more than one answer. */
export function projectionPlan(beside: Options = {}): Omit<PropertyPlan<string[]>, "judge"> {
  return {
    shared: true,
    arbitrary: ({ contract }) => projections(contract),
    deck: projectionDeck,
    ask: (probe, ids, select) => probe.request(ids, { select, ...beside }),
  };
}

/**
 * The same next to another option. A service that takes the two apart does so for nearly every list of members, and each list
 * is drawn without the other option as well, so fewer draws do.
 */
export function projectionPlanBeside(): Omit<PropertyPlan<string[]>, "judge"> {
  return { ...projectionPlan(), part: 0.2, deck: combinedDeck };
}

/** Leaves a breach next to another option to the requirements on `$select` where `$select` alone is wrong in the same way. */
export async function unlessWrongAlone(probe: Probe, ask: Ask, judgement: Judgement): Promise<Judgement> {
  const { select } = ask.options;
  if (judgement.kind !== "broken" || select === undefined) return judgement;
  const alone = await probe.share(probe.request(ask.ids, { select }));
  return judgeProjected(alone, probe.contract).kind === "broken"
    ? unjudged("$select alone is not answered rightly either", "a service on which $select alone works")
    : judgement;
}

/**
 * The answers to these members being selected beside the keys: all of them together, and where that is not answered, for some are told
 * of single entities alone, so many one by one.
 */
export async function selectTogether(
  probe: Probe,
  ids: Ids,
  names: readonly string[],
  mostAlone: number,
): Promise<readonly Answer[]> {
  const selecting = (some: readonly string[]): Promise<Answer> =>
    probe.share(probe.request(ids, { select: [...keyMembers(probe.contract), ...some] }));
  const together = await selecting(names);
  const alone = statusOf(together) === 200 ? [] : names.slice(0, mostAlone);
  return [together, ...(await Promise.all(alone.map((name) => selecting([name]))))];
}
