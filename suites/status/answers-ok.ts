import { judgeAll } from "../../engine/builders/listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { saysNothing } from "../../engine/asking/telling.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import { judgeStatus } from "../../judging/answers/status.ts";

const judge = judgeStatus((status) => status === 200, "200");

export const suite: Suite = {
  // Of a recorded request nobody knows whether it was permitted and its ids existed.
  beyond: "known-asker",
  async drive(probe) {
    const chosen = await Promise.all(probe.bindings.map((ids) => probe.listing(ids)));
    if (probe.draws.quick) return judgeAll(probe, chosen, judge);
    // Discovery has asked for all of these, of which only the most telling ones were chosen.
    const others = probe.known.filter((ids) => !probe.bindings.includes(ids));
    const met = await Promise.all(probe.some(others, { library: 2 }).map((ids) => probe.listing(ids)));
    const telling = met.filter((answer) => !saysNothing.has(statusOf(answer) ?? 0));
    return judgeAll(probe, [...chosen, ...telling], judge);
  },
};
