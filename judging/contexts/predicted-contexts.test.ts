import { expect, test } from "vitest";

import { surveyContexts } from "../../engine/survey/survey-contexts.ts";
import type { TypeIndex } from "../../specs/resource.ts";
import type { ContainerElement, ServiceModel } from "../../specs/service-model.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";

const { operations, types } = givenSpecs();

/** The service as far as contracts know it: their types, and the singletons among them. */
function contractService(index: TypeIndex): ServiceModel {
  const singletons = [...index.values()].flatMap((type): ContainerElement[] =>
    type.kind === "enum" || type.singleton === undefined
      ? []
      : [{ name: type.singleton, kind: "singleton", type: type.name, bindings: new Map() }],
  );
  return { types: index, container: new Map(singletons.map((one) => [one.name, one])), operations: [], imports: [] };
}

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
