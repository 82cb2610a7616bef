import type { Behaviour } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { badRequest } from "../../refusal.ts";
import type { FilterNode } from "../../filter/filter-node.ts";

type Lambda = FilterNode & { readonly kind: "lambda" };

// A behaviour that reads conditions on related entities in another way; a navigation property leads to them.
function withAsked(before: Behaviour, change: (node: Lambda) => FilterNode): Behaviour {
  return {
    ...before,
    evaluate: (node, subject, ex) => {
      const asks = node.kind === "lambda" && subject.entity.links[node.over.path[0] ?? ""] !== undefined;
      return before.evaluate(asks && ex.operation !== undefined ? change(node) : node, subject, ex);
    },
  };
}

export const faults: FaultDefinitions = {
  "query/asks-related-entities": {
    title: "A condition on related entities is true of no item",
    who: "A mock that looks for what is related among the item's own columns",
    apply: (honest) => withAsked(honest, () => ({ kind: "literal", value: false })),
  },
  "query/asks-related-entities/anybody": {
    title: "A condition on related entities is true of each item that has some",
    who: "A mock whose join has no condition",
    apply: (honest) => withAsked(honest, (node) => ({ ...node, quantifier: "any", body: undefined })),
  },
  "query/asks-related-entities/first-alone": {
    title: "Of the related entities the first alone is asked",
    who: "A mock that loads one row of what is related",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) => {
        const first = items.map((item) => ({
          ...item,
          links: Object.fromEntries(
            Object.entries(item.links).map(([name, linked]) => [
              name,
              Array.isArray(linked) ? linked.slice(0, 1) : linked,
            ]),
          ),
        }));
        const kept = honest.filterItems(first, ex);
        return items.filter((_, at) => kept.some((item) => item === first[at]));
      },
    }),
  },
  "query/asks-related-entities/refused": {
    title: "A condition on related entities is answered 400",
    who: "A mock whose filters know collections of texts alone",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        const [, name = ""] = /\b(\w+)\/(?:any|all)\(/i.exec(text) ?? [];
        if (ex.operation !== undefined && type.navigation[name] !== undefined)
          throw badRequest("malformed-filter", `'${name}' is no collection.`);
        return honest.parseFilter(text, type, ex);
      },
    }),
  },
};
