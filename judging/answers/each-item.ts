import type { Contract } from "../../specs/contract.ts";
import { type Judgement, kept } from "../judgement.ts";
import { firstPlace, type Item, itemMemo } from "../values/item.ts";
import type { Answer, Judge } from "./answer.ts";
import { ofBody, shapesItems } from "./gate.ts";
import { judgeItems } from "./items.ts";

/**
 * A judge of entities that looks at each of them by itself, at nothing of the request but the form that it asks for, and counts what
 * it judged. Each entity is judged once, and all of an answer only where one of them is broken.
 */
export function judgeEachItem(judge: (items: readonly Item[], answer: Answer, contract: Contract) => Judgement): Judge {
  const keys = new WeakMap<Contract["operation"], symbol>();
  return ofBody(
    judgeItems((items, answer, contract) => {
      if (shapesItems(answer.ask.options)) return judge(items, answer, contract);
      const key = keys.get(contract.operation) ?? Symbol("judgement");
      keys.set(contract.operation, key);
      let judged = 0;
      let first: Judgement | undefined;
      for (const { value } of items) {
        const one = itemMemo(value, key, () => judge([{ pointer: firstPlace, value }], answer, contract));
        if (one.kind === "broken") return judge(items, answer, contract);
        if (one.kind === "kept") judged += one.judged;
        else first ??= one;
      }
      return judged > 0 || first === undefined ? kept(judged) : first;
    }),
  );
}
