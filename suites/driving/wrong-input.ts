import type { Suite } from "../engine/suite.ts";
import { isRefusal, judgeStatus } from "../judging/status.ts";
import type { Options } from "./ask.ts";
import { onControlled } from "./controlled.ts";
import type { Contract } from "../../specs/contract.ts";

/** A suite that sends options which no service can understand: each is refused with a 4xx. A quick run sends one. */
export function onWrongInput(wrong: (contract: Contract) => readonly Options[], also: readonly number[] = []): Suite {
  const expected = ["a 4xx", ...also].join(" or ");
  return onControlled(
    judgeStatus((status) => isRefusal(status) || also.includes(status), expected),
    (probe, ids) => {
      const all = wrong(probe.contract);
      return (probe.draws.quick ? all.slice(0, 1) : all).map((options) => probe.request(ids, options));
    },
  );
}
