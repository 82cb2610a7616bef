import type { Contract } from "../../specs/contract.ts";
import { broken, type Judgement, kept, unjudged } from "../judgement.ts";
import type { Answer } from "./answer.ts";
import type { Item } from "../values/item.ts";

export interface Presence {
  readonly names: readonly string[];
  readonly label: string;
  /** Whether null would do, said to a reader who wonders. */
  readonly nullPasses: boolean;
}

/** Judges that every item has all of the named members. */
export function judgePresence(
  items: readonly Item[],
  _contract: Contract,
  { names, label, nullPasses }: Presence,
): Judgement {
  if (names.length === 0) return unjudged("the request names no such member");
  const missing = names.flatMap((name) => {
    const where = items.filter(({ value }) => !Object.hasOwn(value, name));
    return where.length === 0 ? [] : [{ name, where }];
  });
  const first = missing[0];
  if (first === undefined) return kept(items.length * names.length);
  const received = Object.keys(first.where[0]?.value ?? {}).filter((name) => !name.includes("@"));
  return broken({
    expected: `${first.name} in every item${nullPasses ? " (null would pass)" : ""}`,
    observed: "absent",
    pointers: first.where.map(({ pointer }) => `${pointer}/${first.name}`),
    count: { wrong: first.where.length, of: items.length, what: "items" },
    details: {
      [label]: names.join(", "),
      received: received.join(", ") || "nothing",
      ...(missing.length > 1
        ? {
            "also absent": missing
              .slice(1)
              .map(({ name }) => name)
              .join(", "),
          }
        : {}),
    },
  });
}

/** Judges that every item has what the request expands. */
export function judgeExpanded(items: readonly Item[], { ask }: Answer, contract: Contract): Judgement {
  const names = (ask.options.expand ?? []).map(({ name }) => name);
  return judgePresence(items, contract, { names, label: "expanded", nullPasses: false });
}
