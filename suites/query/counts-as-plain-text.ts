import { behind } from "../../engine/builders/behind.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { type Answer, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import { isBusy } from "../../judging/answers/status.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";

export const suite: Suite = {
  applies: ({ operation }) => operation.returns.collection && operation.countSegment === true,
  drive: (probe) =>
    withItems(
      probe,
      async (ids, all) => {
        // JSON is not what it is written in.
        const ask = behind(probe, ids, "$count", { accept: "text/plain" });
        const answer = await probe.send(ask);
        const judgement = judgeNumber(answer, all.length);
        if (judgement.kind !== "broken") return outcome(judgement);
        // The data may have changed since the collection was read.
        const fresh = await probe.whole(probe.request(ids));
        const again = fresh.kind === "whole" ? judgeNumber(answer, fresh.items.length) : judgement;
        return outcome(again, answer);
      },
      1,
    ),
};

function judgeNumber(answer: Answer, expected: number): Judgement {
  const { response } = answer.exchange;
  const status = statusOf(answer);
  if (status === undefined || isBusy(status)) return unjudged(`the request was ${outcomeText(answer)}`);
  const text = response.kind === "answered" ? response.body.replace(/^\uFEFF/, "").trim() : "";
  const observed = status === 200 ? (text === "" ? "an empty body" : text) : String(status);
  return status === 200 && text === String(expected)
    ? kept(1)
    : broken({ expected: `${expected}, the number of items, as text`, observed, pointers: [] });
}
