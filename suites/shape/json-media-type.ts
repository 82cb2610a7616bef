import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { sampleSelect } from "../../engine/drawing/samples.ts";
import { bodyOf, statusOf } from "../../judging/answers/answer.ts";
import { judgeMediaType } from "../../judging/answers/header.ts";
import { unjudged } from "../../judging/judgement.ts";

const judgeType = judgeMediaType((answer) => statusOf(answer) === 200);

export const suite = onEveryListing(
  (answer, contract) => {
    const judgement = judgeType(answer, contract);
    // What is no JSON has a requirement of its own, whatever it is declared to be.
    return judgement.kind === "kept" && bodyOf(answer.exchange).kind !== "json"
      ? unjudged("the answer is no JSON", "an answer with a JSON body")
      : judgement;
  },
  ({ contract }) => (contract.operation.queryOptions.includes("$select") ? [{ select: sampleSelect(contract) }] : []),
);
