import { itemMemo } from "../../judging/values/item.ts";
import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { bodyOf, memo } from "../../judging/answers/answer.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { isObject } from "../../judging/values/json-object.ts";
import { repeatedName } from "../../judging/values/repeated-name.ts";
import { piecesOf } from "../../judging/values/shared-items.ts";

const repeated = Symbol("repeated name");

// Errors have bodies as well.
const refused = { select: ["noSuchMember"] };

export const suite = onEveryListing(
  ({ exchange }) => {
    const { response } = exchange;
    const body = bodyOf(exchange);
    if (response.kind === "failed" || body.kind !== "json") return unjudged("the answer has no JSON body");
    const name = memo(exchange, repeated, () => repeatedIn(response.body, body.value));
    return name === undefined
      ? kept(1)
      : broken({
          expected: "every name once in its object",
          observed: `${JSON.stringify(name)} twice in one object`,
          pointers: [],
        });
  },
  () => [refused],
);

function repeatedIn(text: string, value: unknown): string | undefined {
  const pieces = (isObject(value) ? piecesOf(value) : undefined) ?? [{ text, value }];
  for (const piece of pieces) {
    const find = (): string | undefined => repeatedName(piece.text, piece.value);
    const name = isObject(piece.value) ? itemMemo(piece.value, repeated, find) : find();
    if (name !== undefined) return name;
  }
  return undefined;
}
