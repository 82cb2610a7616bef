import { expect, test } from "vitest";

import { surveyContexts } from "../../engine/survey/survey-contexts.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";
import { contractService } from "./contract-service.ts";

const { operations, types } = givenSpecs();

test("the contexts of the documented examples are predicted from the contract alone", () => {
  const exchanges = operations.flatMap(({ examples }) => examples.map((one) => ({ ...one.request, ...one })));
  const rows = surveyContexts(contractService(types), exchanges, "https://graph.microsoft.com/v1.0");
  // The third example names another run than its request.
  expect(rows.map(({ outcome, erratum }) => erratum?.kind ?? outcome)).toEqual([
    "exact",
    "exact",
    "other-key",
    "exact",
  ]);
});
