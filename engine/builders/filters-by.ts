import { complexMembers, isFilterable } from "../../judging/values/comparable.ts";
import { expandable, keyMembers } from "../../judging/values/documented-members.ts";
import { itemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import type { AboutFilters } from "../../specs/requirement.ts";
import { comparisonsWithNull, complexComparisons, navigationComparisons, covering } from "../drawing/comparisons.ts";
import {
  elementConditions,
  flagQuestions,
  partsElsewhere,
  quantified,
  supporting,
  textParts,
  valueLists,
} from "../drawing/functions.ts";
import { sampleOrder } from "../drawing/samples.ts";
import { isSupposable, supposedFilters } from "../drawing/supposed.ts";
import { mustComparisons } from "../drawing/trees.ts";
import { type FilterPlan, onFilters } from "./filters.ts";
import type { Suite } from "./suite.ts";

interface Kind extends Omit<FilterPlan, "needs"> {
  /** Whether the contract documents anything that such a filter could ask for. */
  readonly applies: (contract: Contract) => boolean;
}

/** Of filters of which nothing is documented, so many of the draws are sent, and at least so many; every one of them tells. */
const [share, fewest] = [0.2, 18] as const;
const mostBeside = 14;

// What every service must understand, beside another option.
function usual(beside: "select" | "orderby" | "expand"): Pick<FilterPlan, "recorded" | "pool"> {
  return {
    recorded: { forms: ["enum", "datetime"], beside },
    pool: (items, contract) => mustComparisons(items, contract).slice(0, mostBeside),
  };
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
    pool: (items, contract) => {
      const [first, ...others] = covering(textParts(items, contract));
      return first === undefined ? [] : [first, ...partsElsewhere(items, contract), ...others];
    },
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
  // Of such members nobody says that filters compare them.
  supposed: {
    pool: (items, contract, probe) => {
      const all = supposedFilters(items, contract);
      return probe.some(all.slice(0, Math.max(fewest, Math.ceil(probe.draws.runs * share))), { library: 2 });
    },
    mayBeRefused: true,
    applies: isSupposable,
  },
  "beside-select": {
    ...usual("select"),
    // The key alone is selected: a filter that is applied to what is left of an item goes wrong.
    beside: (_items, contract) => ({ select: keyMembers(contract) }),
    applies: (contract) => isFilterable(contract),
  },
  "beside-orderby": {
    ...usual("orderby"),
    beside: (_items, contract) => ({ orderby: `${sampleOrder(contract) ?? ""} desc` }),
    applies: (contract) => isFilterable(contract) && sampleOrder(contract) !== undefined,
  },
  "beside-expand": {
    ...usual("expand"),
    beside: (_items, contract) => ({ expand: expandable(contract, "must").map((name) => ({ name })) }),
    // Where a filter needs a header of its own, the answer comes from an index that expands nothing.
    applies: (contract) =>
      isFilterable(contract) &&
      expandable(contract, "must").length > 0 &&
      contract.operation.neededHeaders?.some(({ beside }) => beside.includes("$filter")) !== true,
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
