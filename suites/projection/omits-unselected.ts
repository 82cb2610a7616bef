import { onProjections } from "../driving/projection.ts";
import { structuralMembers } from "../generators/members.ts";
import { judgeItems } from "../judging/items.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";

export const suite = onProjections(
  judgeItems((items, { ask }, contract) => {
    const { select } = ask.options;
    if (select === undefined) return unjudged("the request has no $select");
    // A service may add the key unasked: without it an entity cannot be addressed.
    const unasked = structuralMembers(contract).flatMap(([name, { key }]) =>
      key || select.includes(name) ? [] : [name],
    );
    if (unasked.length === 0) return unjudged("the request selects every member");
    const present = unasked.flatMap((name) => {
      const where = items.filter(({ value }) => Object.hasOwn(value, name));
      return where.length === 0 ? [] : [{ name, where }];
    });
    const first = present[0];
    if (first === undefined) return kept(items.length);
    return broken({
      expected: `no ${first.name}`,
      observed: first.name,
      pointers: first.where.map(({ pointer }) => `${pointer}/${first.name}`),
      count: { wrong: first.where.length, of: items.length, what: "items" },
      details: { selected: select.join(", "), unasked: present.map(({ name }) => name).join(", ") },
    });
  }),
);
