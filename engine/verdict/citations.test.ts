import { expect, test } from "vitest";

import { contractsOf } from "../../specs/contract.ts";
import { packagedSpecs } from "../run/chosen.ts";
import { citations } from "./citations.ts";

test("what the first contract's type says is cited for another operation from its own page", async () => {
  const specs = await packagedSpecs(["mail/list-messages"]);
  const contracts = contractsOf(specs);
  const requirement = specs.requirements.find(({ id }) => id === "shape/members-typed");
  if (requirement === undefined) throw new Error("The requirement is gone.");
  const cited = (operation: string): readonly string[] =>
    citations(requirement, contracts.get(operation), specs.sources).map(({ document }) => document);
  expect(cited("list-taskprocessingresults")).toContain("resource-taskprocessingresult");
  expect(cited("mail/list-messages")).toContain("user-list-messages");
  expect(cited("mail/list-messages")).not.toContain("resource-taskprocessingresult");
});
