import fc from "fast-check";

import type { Answer, Judge } from "../../judging/answers/answer.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { type Judgement, together, unjudged } from "../../judging/judgement.ts";
import type { Probe } from "../asking/probe.ts";
import { writeQuery } from "../urls/write-url.ts";
import { nothingFound } from "./listing.ts";
import type { JudgedSuite, Outcome } from "./suite.ts";

/** A property over one kind of draw: which draws, what a draw asks, how its answer is judged. */
export interface PropertyPlan<T> {
  /** Whether all requirements on the route draw the same and judge the same answers: one exchange serves many judges. */
  readonly shared?: true;
  arbitrary(probe: Probe): fc.Arbitrary<T>;
  /** Which part of the runs it draws; all of them unless told. The deck is tried whole. */
  readonly part?: number;
  /** Whether the deck is all there is to draw. */
  readonly exhaustive?: boolean;
  /** Hand-picked draws that are always tried, the smallest first; `--quick` tries nothing else. */
  deck(probe: Probe): readonly T[];
  ask(probe: Probe, ids: Ids, draw: T): Ask;
  /** Sends the request and judges what came back. `ask` is the request as it was sent, where it differs from the drawn one. */
  judge(probe: Probe, ask: Ask, draw: T): Promise<Drawn>;
}

/** So many draws have to do where the target is too busy for more. */
const fewDraws = 5;

/** What one draw came to. */
export interface Drawn {
  readonly judgement: Judgement;
  readonly evidence: readonly Answer[];
  readonly ask?: Ask;
}

/** A property whose answers are judged one by one by a pure judge. */
export function onProperty<T>(plan: Omit<PropertyPlan<T>, "judge"> & { readonly judge: Judge }): JudgedSuite {
  return {
    judge: plan.judge,
    drive: (probe) => check(probe, { ...plan, judge: (_probe, ask) => judgeOne(probe, ask, plan) }),
  };
}

async function judgeOne(probe: Probe, ask: Ask, { judge, shared }: { judge: Judge; shared?: true }): Promise<Drawn> {
  const answer = await (shared ? probe.share(ask) : probe.send(ask));
  return { judgement: judge(answer, probe.contract), evidence: [answer] };
}

/** Runs a property on the most telling ids: draws, judges, and shrinks the first breach to the smallest request that shows it. */
export async function check<T>(probe: Probe, plan: PropertyPlan<T>): Promise<Outcome> {
  const ids = probe.bindings[0];
  if (ids === undefined) return nothingFound(probe);
  const deck = plan.deck(probe);
  if (deck.length === 0 && plan.exhaustive !== false) {
    return { judgement: unjudged("the documentation gives nothing to draw from"), evidence: [] };
  }
  const judgements: Judgement[] = [];
  let breach: { judgement: Judgement; evidence: readonly Answer[]; ask: Ask; first: Ask; draws: number } | undefined;
  const property = fc.asyncProperty(plan.arbitrary(probe), async (draw) => {
    if (probe.isStrained && judgements.length >= fewDraws && breach === undefined) return true;
    const drawn = plan.ask(probe, ids, draw);
    const { judgement, evidence, ask = drawn } = await plan.judge(probe, drawn, draw);
    if (judgement.kind === "broken") {
      breach = { judgement, evidence, ask, first: breach?.first ?? ask, draws: breach?.draws ?? judgements.length + 1 };
      return false;
    }
    if (breach === undefined) judgements.push(judgement);
    return true;
  });
  const details = await fc.check(property, {
    seed: plan.shared ? probe.draws.sharedSeed : probe.draws.seed,
    numRuns:
      probe.draws.quick || plan.exhaustive === true
        ? deck.length
        : Math.max(Math.ceil(probe.draws.runs * (plan.part ?? 1)), deck.length),
    examples: deck.map((draw) => [draw] as [T]),
    // Shrinking costs requests, which a quick run has promised not to send.
    endOnFailure: probe.draws.quick || probe.draws.unshrunk === true,
  });
  if (breach === undefined) {
    if (details.errorInstance !== null && details.errorInstance !== undefined) throw details.errorInstance;
    return { judgement: together(judgements), evidence: [] };
  }
  const { judgement, evidence, ask, first, draws } = breach;
  const shrunk = { smallest: requestText(ask), from: requestText(first), shrinks: details.numShrinks, draws };
  return { judgement, evidence, shrunk };
}

function requestText(ask: Ask): string {
  const query = ask.query ?? writeQuery(ask.options);
  try {
    return decodeURIComponent(query);
  } catch {
    return query;
  }
}
