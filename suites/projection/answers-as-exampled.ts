import { onControlled } from "../driving/controlled.ts";
import { readUrl } from "../driving/read-url.ts";
import type { Suite } from "../engine/suite.ts";
import { breachOf } from "../judging/breach.ts";
import { findingsOf } from "../judging/findings.ts";
import { itemsOf } from "../judging/items.ts";
import type { Judge } from "../judging/answer.ts";
import { broken } from "../judging/judgement.ts";
import { judgeProjected } from "../judging/projected.ts";

const judge: Judge = (answer, contract) => {
  const present = judgeProjected(answer, contract);
  if (present.kind !== "kept") return present;
  const breach = breachOf(findingsOf(answer, contract), itemsOf(answer, contract)?.length ?? 0);
  return breach === undefined ? present : broken(breach);
};

const { drive } = onControlled(judge, (probe, ids) => {
  const { operation } = probe.contract;
  return operation.examples.flatMap(({ request }) => {
    const asked = readUrl(operation, new URL(request.url), "allowed");
    return asked?.options.select === undefined || asked.route.id !== probe.route.id
      ? []
      : [probe.request(ids, asked.options)];
  });
});

export const suite: Suite = {
  drive,
  applies: ({ operation }, route) =>
    operation.examples.some(
      (example) => example.route === route.id && /[?&](\$|%24)select=/i.test(example.request.url),
    ),
};
