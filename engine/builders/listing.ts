import type { Answer, Judge } from "../../judging/answers/answer.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { together, unjudged } from "../../judging/judgement.ts";
import type { Probe } from "../asking/probe.ts";
import type { JudgedSuite, Outcome, Suite } from "./suite.ts";

/** A suite that judges the plain listing of every id that discovery chose. */
export function onListings(judge: Judge): Suite {
  return onShared(judge, (probe, ids) => [probe.request(ids)]);
}

/** A suite that judges the answers to requests which several requirements share, for every id that discovery chose. */
export function onShared(judge: Judge, asks: (probe: Probe, ids: Ids) => readonly Ask[]): JudgedSuite {
  return {
    judge,
    async drive(probe) {
      const wanted = probe.bindings.flatMap((ids) => asks(probe, ids));
      return judgeAll(probe, await Promise.all(wanted.map((ask) => probe.share(ask))), judge);
    },
  };
}

/** Judges answers one by one; the first breach is the outcome, with its answer as evidence. */
export function judgeAll(probe: Probe, answers: readonly Answer[], judge: Judge): Outcome {
  if (probe.bindings.length === 0) return nothingFound(probe);
  const judged = answers.map((answer) => ({ answer, judgement: judge(answer, probe.contract) }));
  const breach = judged.find(({ judgement }) => judgement.kind === "broken");
  if (breach !== undefined) return { judgement: breach.judgement, evidence: [breach.answer] };
  return { judgement: together(judged.map(({ judgement }) => judgement)), evidence: [] };
}

/** How the need for ids begins, before the names of the parameters. */
export const neededIds = "ids that the target knows, given with the run, for ";

/** The outcome where no ids are known on which the route answers. */
export function nothingFound(probe: Probe): Outcome {
  const names = probe.route.parameters.join(", ");
  if (names === "") {
    const reason = "nobody may read who has signed a user in, and the path is that of one";
    return { judgement: unjudged(reason, "an identity with a delegated token"), evidence: [] };
  }
  return {
    judgement: unjudged(`nothing was found for ${names} on which the route answers`, `${neededIds}${names}`),
    evidence: [],
  };
}
