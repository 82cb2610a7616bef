import type { Contract } from "../../specs/contract.ts";
import type { Judgement } from "../judgement.ts";
import type { Item } from "../values/item.ts";
import type { Answer } from "./answer.ts";
import { judgePresence } from "./presence.ts";

/** Judges that every item has what the request expands. */
export function judgeExpanded(items: readonly Item[], { ask }: Answer, contract: Contract): Judgement {
  const names = (ask.options.expand ?? []).map(({ name }) => name);
  return judgePresence(items, contract, { names, label: "expanded", nullPasses: false });
}
