import type { Ask, Options } from "../../judging/answers/ask.ts";
import { linkedAsk } from "../../judging/answers/next-link.ts";
import type { Probe } from "./probe.ts";

/** The request for the second page of the first collection that has one, asked for with these options; undefined where all are in one page. */
export async function laterPage(probe: Probe, options: Options = {}): Promise<Ask | undefined> {
  for (const ids of probe.bindings) {
    const next = linkedAsk(await probe.share(probe.request(ids, options)));
    if (next !== undefined) return next;
  }
  return undefined;
}
