import { onWrongInput } from "../driving/wrong-input.ts";
import { comparableKind } from "../generators/comparisons.ts";
import { structuralMembers } from "../generators/members.ts";

export const suite = onWrongInput((contract) =>
  structuralMembers(contract)
    .filter(([, property]) => comparableKind(property, contract) === "datetime" && !property.nullable)
    .flatMap(([name]) => [{ filter: `${name} ge true` }, { filter: `${name} ge 2022-13-45T99:00:00Z` }]),
);
