import { onWrongInput } from "../../engine/builders/wrong-input.ts";
import { comparableKind } from "../../judging/values/comparable.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";

export const suite = onWrongInput((contract) =>
  structuralMembers(contract)
    .filter(([, property]) => comparableKind(property, contract) === "datetime" && !property.nullable)
    .flatMap(([name]) => [{ filter: `${name} ge true` }, { filter: `${name} ge 2022-13-45T99:00:00Z` }]),
);
