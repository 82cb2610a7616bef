import type { Contract } from "../../specs/contract.ts";
import type { JudgedSuite } from "../engine/suite.ts";
import type { Options } from "./ask.ts";
import { judgeAll } from "./listing.ts";
import { linkedAsk } from "./pages.ts";

/** The suite and, where it finds nothing broken, its judge on the second page of a collection that is asked for with these options. */
export function andLaterPage(suite: JudgedSuite, options: (contract: Contract) => Options): JudgedSuite {
  return {
    ...suite,
    async drive(probe) {
      const outcome = await suite.drive(probe);
      if (outcome.judgement.kind === "broken" || probe.draws.quick) return outcome;
      for (const ids of probe.bindings) {
        const next = linkedAsk(await probe.share(probe.request(ids, options(probe.contract))));
        if (next === undefined) continue;
        const later = judgeAll(probe, [await probe.share(next)], suite.judge);
        return later.judgement.kind === "broken" ? later : outcome;
      }
      return outcome;
    },
  };
}
