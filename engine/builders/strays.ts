import type { Probe } from "../asking/probe.ts";
import { readAbove } from "./behind.ts";
import { afterControl } from "./controlled.ts";
import { judgeAll } from "./listing.ts";
import type { Suite } from "./suite.ts";
import { mayStray, type Stray, strays } from "../drawing/strays.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";
import { unjudged } from "../../judging/judgement.ts";
import { foldedId } from "../../judging/values/collation.ts";

const judge = judgeStatus(isRefusal, "a 4xx");

/**
 * A suite on ids below another parent than their own, by whether the documentation is at one with itself on the parent. That an id
 * belongs below another parent, one answer does not show.
 */
export function onStrays(parents: "certain" | "contested"): Suite {
  return {
    applies: (contract, route) => mayStray(contract, route, parents),
    drive: (probe) =>
      afterControl(probe, async () => {
        const found = strays(probe, parents);
        if (found.length === 0) {
          const reason = "no two parents were found whose entities have GUIDs as ids";
          return { judgement: unjudged(reason, "two parents with entities of their own"), evidence: [] };
        }
        const answers = await Promise.all(
          found.map(async (stray) => {
            const answer = await probe.share(probe.request(stray.ids));
            const isHome =
              judge(answer, probe.contract).kind === "broken" &&
              statusOf(answer) === 200 &&
              !(await isStranger(probe, stray));
            return isHome ? [] : [answer];
          }),
        );
        const told = answers.flat();
        if (told.length > 0) return judgeAll(probe, told, judge);
        const reason = "every id that was tried may belong to the other parent as well";
        return {
          judgement: unjudged(reason, "two parents with entities of their own, which can be listed"),
          evidence: [],
        };
      }),
  };
}

const mostPages = 100;

// Whether the other parent surely has no such entity: its collection was read to the end, and the id is not in it, or it has no such
// collection, and the entity's own parent has. What was found of a service is a sample, and an entity may belong to several parents.
async function isStranger(probe: Probe, { ids, home, parameter }: Stray): Promise<boolean> {
  const at = probe.route.segments.findIndex((segment) => segment.kind === "key" && segment.parameter === parameter);
  const own = foldedId(ids[parameter] ?? "");
  const lists = ({ whole, key }: Awaited<ReturnType<typeof readAbove>>): boolean =>
    whole.kind === "whole" && whole.items.some(({ value }) => foldedId(String(value[key])) === own);
  const there = await readAbove(probe, ids, at, mostPages);
  if (there.whole.kind === "whole") return !lists(there);
  return statusOf(there.whole.first) === 404 && lists(await readAbove(probe, home, at, mostPages));
}
