import type { Probe } from "../engine/probe.ts";
import type { Ask } from "./ask.ts";
import { linkedAsk } from "./pages.ts";

/** The request for the second page of the first collection that has one; undefined where all are in one page. */
export async function laterPage(probe: Probe): Promise<Ask | undefined> {
  for (const ids of probe.bindings) {
    const next = linkedAsk(await probe.listing(ids));
    if (next !== undefined) return next;
  }
  return undefined;
}
