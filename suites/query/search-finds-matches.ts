import { outcome } from "../../engine/builders/paged.ts";
import { driveSearches, isSearchable, judgeFound } from "../../engine/builders/searches.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { unjudged } from "../../judging/judgement.ts";

export const suite: Suite = {
  applies: (contract) =>
    isSearchable(contract) && (contract.operation.searchable ?? contract.operation.wordSearched) !== undefined,
  drive: (probe) =>
    driveSearches(
      probe,
      (found, wanted, search) => judgeFound(found, wanted, search, probe.contract),
      () =>
        Promise.resolve(
          outcome(unjudged("no property that is searched begins with a word that tells these items apart")),
        ),
    ),
};
