import { onFilters } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { flagQuestions, supporting } from "../../engine/drawing/functions.ts";

export const suite: Suite = {
  ...onFilters({
    recorded: { forms: ["flag"] },
    pool: (_items, contract) => flagQuestions(contract),
    needs: "items that differ in flags",
  }),
  applies: (contract) => supporting(contract, "has").length > 0,
};
