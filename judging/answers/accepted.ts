import type { Contract } from "../../specs/contract.ts";
import { type Judgement, unjudged } from "../judgement.ts";
import { type Answer, type Judge } from "./answer.ts";
import { itemsOf } from "./items.ts";
import { nextLink } from "./next-link.ts";
import { judgeStatus } from "./status.ts";

const judgeOk = judgeStatus((status) => status === 200, "200");

/** A judge of a request that must be accepted. A 200 counts only with what was asked for: any address may give a page, or nothing. */
export const judgeAccepted: Judge = (answer, contract) => {
  const judgement = judgeOk(answer, contract);
  return judgement.kind === "kept" ? (lacking(answer, contract) ?? judgement) : judgement;
};

/** The same judge, for which nothing is shown by who never has an item: `listing` is the plain one. */
export function ifListingHasItems(judge: Judge, listing: Answer): Judge {
  return (answer, contract) => {
    const judgement = judge(answer, contract);
    return judgement.kind === "kept" ? (lacking(listing, contract) ?? judgement) : judgement;
  };
}

/** Why a 200 shows of nothing that it was given; undefined when it has items, or leads to them. */
export function lacking(answer: Answer, contract: Contract): Judgement | undefined {
  const items = itemsOf(answer, contract);
  const { collection } = contract.operation.returns;
  if (items === undefined) {
    const what = collection ? "a collection" : "a JSON object";
    return unjudged(`the request was answered with 200, but not with ${what}`, `an answer that is ${what}`);
  }
  if (items.length > 0 || nextLink(answer) !== undefined) return undefined;
  return unjudged("the answer has no items", "a collection with at least one item");
}
