import { onEveryListing } from "../../engine/builders/every-listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeEachItem } from "../../judging/answers/each-item.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { itemType } from "../../judging/values/item.ts";
import { observedText } from "../../schemas/judge/observed.ts";

export const suite: Suite = {
  ...onEveryListing(
    judgeEachItem((items, _answer, contract) => {
      const { states } = itemType(contract);
      let judged = 0;
      for (const { pointer, value } of items) {
        for (const { when, isNull } of states) {
          if (!Object.entries(when).every(([name, values]) => values.includes(String(value[name])))) continue;
          judged += 1;
          const set = isNull.find((name) => value[name] !== undefined && value[name] !== null);
          if (set === undefined) continue;
          const state = Object.keys(when)
            .map((name) => `${name} is ${String(value[name])}`)
            .join(" and ");
          const pointers = [`${pointer}/${set}`, ...Object.keys(when).map((name) => `${pointer}/${name}`)];
          return broken({ expected: `${set} null while ${state}`, observed: observedText(value[set]), pointers });
        }
      }
      if (judged > 0) return kept(judged);
      const wanted = states.map(({ when }) =>
        Object.entries(when)
          .map(([name, values]) => `${name} ${values.join(" or ")}`)
          .join(" and "),
      );
      return unjudged("no item is in such a state", `an item with ${wanted.join(", or with ")}`);
    }),
  ),
  applies: (contract) => itemType(contract).states.length > 0,
};
