import { onProjections } from "../../engine/builders/projection.ts";
import { breachOf } from "../../judging/answers/breach.ts";
import { findingsOf } from "../../judging/answers/findings.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { ifSelectLeavesOut } from "../../judging/answers/left-out.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

export const suite = onProjections(
  ifSelectLeavesOut(
    judgeItems((items, answer, contract) => {
      const { select } = answer.ask.options;
      if (select === undefined) return unjudged("the request has no $select");
      const present = items.flatMap(({ value }) =>
        select.filter((name) => Object.hasOwn(value, name.split("/")[0] ?? name)),
      );
      if (present.length === 0) return unjudged("no item has a selected member");
      // A selected entity that lacks members of its own is judged as well: selecting it asked for all of it.
      const breach = breachOf(findingsOf(answer, contract), items.length);
      return breach === undefined ? kept(present.length) : broken(breach);
    }),
  ),
);
