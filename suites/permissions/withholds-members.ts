import { playedOf } from "../../engine/asking/played.ts";
import { driveControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { outcomeText, statusOf } from "../../judging/answers/answer.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

const needs = "a token that has such a permission alone, and items that have what it withholds";

// What an item lacks may be a null that is left out: only what is shown tells.
export const suite: Suite = {
  beyond: "known-asker",
  applies: ({ operation: { permissions } }) => permissions.names.some(({ withholds }) => withholds !== undefined),
  drive: (probe) =>
    driveControlled(probe, async (ids) => {
      const { names } = probe.contract.operation.permissions;
      const played = playedOf(probe, [
        "least-delegated",
        "least-application",
        "higher-delegated",
        "higher-application",
      ]);
      const withheld = new Map(
        played.flatMap(({ profile: { cell }, asker }) => {
          const members = names.find(({ name }) => name === cell?.permission)?.withholds;
          return members === undefined ? [] : [[asker, members] as const];
        }),
      );
      const whole = itemsOf(await probe.listing(ids), probe.contract) ?? [];
      return {
        asks: [...withheld.keys()].map((asker) => probe.request(ids, {}, { asker })),
        judge: (answer, contract) => {
          const items = statusOf(answer) === 200 ? itemsOf(answer, contract) : undefined;
          if (items === undefined) return unjudged(`the request was ${outcomeText(answer)}`, needs);
          const members = withheld.get(answer.ask.asker) ?? [];
          for (const { value, pointer } of items) {
            const shown = members.find((name) => value[name] !== undefined && value[name] !== null);
            if (shown === undefined) continue;
            const pointers = [`${pointer}/${shown}`];
            return broken({ expected: `no ${shown} for who asks`, observed: JSON.stringify(value[shown]), pointers });
          }
          const isTelling = whole.some(({ value }) => members.some((name) => value[name] !== undefined));
          return isTelling ? kept(items.length) : unjudged("no item has what is withheld", needs);
        },
      };
    }),
};
