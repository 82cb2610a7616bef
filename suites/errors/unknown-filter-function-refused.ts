import { onWrongInput } from "../../engine/builders/wrong-input.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";

// OData answers functionality that a service does not implement with 501.
export const suite = onWrongInput(
  (contract) => keyMembers(contract).map((key) => ({ filter: `nosuchfunction(${key}) eq 'x'` })),
  { also: [501] },
);
