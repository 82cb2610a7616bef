import { complexMembers } from "../../judging/values/comparable.ts";
import { itemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import type { AboutFilters } from "../../specs/requirement.ts";
import { comparisonsWithNull, complexComparisons, navigationComparisons } from "../drawing/comparisons.ts";
import { covering } from "../drawing/covering.ts";
import {
  elementConditions,
  flagQuestions,
  quantified,
  supporting,
  textParts,
  valueLists,
} from "../drawing/functions.ts";
import { type FilterPlan, onFilters } from "./filters.ts";
import type { Suite } from "./suite.ts";

interface Kind extends Omit<FilterPlan, "needs"> {
  /** Whether the contract documents anything that such a filter could ask for. */
  readonly applies: (contract: Contract) => boolean;
}

const kinds: Readonly<Record<AboutFilters["by"], Kind>> = {
  null: {
    recorded: { forms: ["null"] },
    pool: comparisonsWithNull,
    strictness: "should",
    applies: (contract) => comparisonsWithNull([], contract).length > 0,
  },
  flags: {
    recorded: { forms: ["flag"] },
    pool: (_items, contract) => flagQuestions(contract),
    applies: (contract) => supporting(contract, "has").length > 0,
  },
  lists: {
    recorded: { forms: ["listed"] },
    pool: valueLists,
    applies: (contract) => supporting(contract, "in").length > 0,
  },
  "text-parts": {
    recorded: { forms: ["part"] },
    pool: (items, contract) => covering(textParts(items, contract)),
    applies: (contract) => supporting(contract, "startswith", "endswith", "contains").length > 0,
  },
  elements: {
    recorded: { forms: ["elements"] },
    pool: (items, contract) => covering(elementConditions(items, contract)),
    applies: (contract) => quantified(contract).length > 0,
  },
  navigation: {
    recorded: { forms: ["navigation"] },
    pool: navigationComparisons,
    applies: (contract) => Object.values(itemType(contract).navigation).some(({ filter }) => filter !== undefined),
  },
  complex: {
    recorded: { forms: ["complex"] },
    pool: (items, contract) => covering(complexComparisons(items, contract)),
    applies: (contract) => complexMembers(contract).some(([, { filter }]) => filter !== undefined),
  },
};

/** A suite that draws filters of one kind, and compares what comes back with what the items of the whole collection say. */
export function onFiltersBy({ by, needs }: AboutFilters): Suite {
  const { applies, ...plan } = kinds[by];
  return { ...onFilters({ ...plan, needs }), applies };
}
