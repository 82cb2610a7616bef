import { asksOneOf } from "../../engine/builders/controlled.ts";
import { onControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { readUrl } from "../../engine/urls/read-url.ts";
import { type Judge, statusOf } from "../../judging/answers/answer.ts";
import type { Ask, Options } from "../../judging/answers/ask.ts";
import { breachOf } from "../../judging/answers/breach.ts";
import { findingsOf } from "../../judging/answers/findings.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { ifSelectLeavesOut } from "../../judging/answers/left-out.ts";
import { judgeSelectedPresent } from "../../judging/answers/projected.ts";
import { type About, judgeUnvouched } from "../../judging/answers/unvouched.ts";
import { broken } from "../../judging/judgement.ts";
import type { Contract } from "../../specs/contract.ts";

const judge: Judge = ifSelectLeavesOut((answer, contract) => {
  const present = judgeSelectedPresent(answer, contract);
  if (present.kind !== "kept") return present;
  const breach = breachOf(findingsOf(answer, contract), itemsOf(answer, contract)?.length ?? 0);
  return breach === undefined ? present : broken(breach);
});

const { drive } = onControlled(judge, (probe, ids) => {
  return exampled(probe.contract).flatMap(({ route, options }) =>
    route.id === probe.route.id ? [probe.request(ids, options)] : [],
  );
});

// The requests of the documented examples that have a $select.
function exampled({ operation }: Contract): readonly Ask[] {
  return operation.examples.flatMap(({ request }) => {
    const asked = readUrl(operation, new URL(request.url), "allowed");
    return asked?.options.select === undefined ? [] : [asked];
  });
}

// Of a recorded refusal nobody knows why it was made.
const isExampled: About = (answer, contract) => statusOf(answer) === 200 && asksAsExampled(answer, contract);

const asksAsExampled = asksOneOf(exampledOptions);

function exampledOptions(contract: Contract): readonly Options[] {
  return exampled(contract).map(({ options }) => options);
}

export const suite: Suite = {
  judge: judgeUnvouched(judge, isExampled),
  drive,
  applies: ({ operation }, route) =>
    operation.examples.some(
      (example) => example.route === route.id && /[?&](\$|%24)select=/i.test(example.request.url),
    ),
};
