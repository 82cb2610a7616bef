import type { Options } from "../../judging/answers/ask.ts";
import type { Contract } from "../../specs/contract.ts";
import { laterPage } from "../asking/later-page.ts";
import { judgeAll } from "./listing.ts";
import type { JudgedSuite } from "./suite.ts";

/** The suite and, where it finds nothing broken, its judge on the second page of a collection that is asked for with these options. */
export function andLaterPage(suite: JudgedSuite, options: (contract: Contract) => Options): JudgedSuite {
  return {
    ...suite,
    async drive(probe) {
      const outcome = await suite.drive(probe);
      if (outcome.judgement.kind === "broken" || probe.draws.quick) return outcome;
      const next = await laterPage(probe, options(probe.contract));
      if (next === undefined) return outcome;
      const later = judgeAll(probe, [await probe.share(next)], suite.judge);
      return later.judgement.kind === "broken" ? later : outcome;
    },
  };
}
