import type { Answer } from "../../judging/answers/answer.ts";
import type { Options } from "../../judging/answers/ask.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Probe } from "../asking/probe.ts";
import { judgeAll } from "./listing.ts";
import type { JudgedSuite, Outcome } from "./suite.ts";

/** The suite and, where it finds nothing broken, its judge on further answers. A quick run does without them. */
export function andThen(
  suite: JudgedSuite,
  more: (probe: Probe, outcome: Outcome) => Promise<readonly Answer[]>,
): JudgedSuite {
  return {
    ...suite,
    async drive(probe) {
      const outcome = await suite.drive(probe);
      if (outcome.judgement.kind === "broken" || probe.draws.quick) return outcome;
      const answers = await more(probe, outcome);
      if (answers.length === 0) return outcome;
      const further = judgeAll(probe, answers, suite.judge);
      return further.judgement.kind === "broken" ? further : outcome;
    },
  };
}

/** The suite and its judge on the second page of a collection that is asked for with these options. */
export function andLaterPage(suite: JudgedSuite, options: (contract: Contract) => Options): JudgedSuite {
  return andThen(suite, async (probe) => {
    const next = await probe.laterPage(options(probe.contract));
    return next === undefined ? [] : [await probe.share(next)];
  });
}
