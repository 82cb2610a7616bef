import { judgeAnswered } from "../../judging/answers/answered.ts";
import type { Ask, Ids } from "../../judging/answers/ask.ts";
import { breachOf } from "../../judging/answers/breach.ts";
import { judgeExpanded } from "../../judging/answers/presence.ts";
import { findingsOf } from "../../judging/answers/findings.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { broken, unjudged } from "../../judging/judgement.ts";
import { expandable } from "../../judging/values/documented-members.ts";
import type { Probe } from "../asking/probe.ts";
import { onControlled } from "./controlled.ts";
import type { Suite } from "./suite.ts";

/** Requests that expand each navigation property which is documented at the level, one at a time. */
function expansions(probe: Probe, ids: Ids, level: "must" | "should"): readonly Ask[] {
  return expandable(probe.contract, level).map((name) => probe.request(ids, { expand: [{ name }] }));
}

/** A suite that expands each navigation property documented at the level: it stands in every item, with its documented members. */
export function onExpansions(level: "must" | "should"): Suite {
  const judge = judgeItems((items, answer, contract) => {
    const names = (answer.ask.options.expand ?? []).map(({ name }) => name);
    const presence = judgeExpanded(items, answer, contract);
    if (presence.kind !== "kept") return presence;
    const within = new RegExp(`^(/value/\\d+)?/(${names.join("|")})(/|$)`);
    const breach = breachOf(
      findingsOf(answer, contract).filter(({ pointer }) => within.test(pointer)),
      items.length,
    );
    return breach === undefined ? presence : broken(breach);
  });
  return {
    ...onControlled(judgeAnswered(judge), (probe, ids) => expansions(probe, ids, level)),
    judge: (answer, contract) =>
      answer.ask.options.expand?.every(({ name }) => expandable(contract, level).includes(name))
        ? judge(answer, contract)
        : unjudged("the request expands something else"),
    applies: (contract) => expandable(contract, level).length > 0,
  };
}
