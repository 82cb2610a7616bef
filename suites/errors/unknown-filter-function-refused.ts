import { onWrongInput } from "../driving/wrong-input.ts";
import { keyMembers } from "../generators/members.ts";

// OData answers functionality that a service does not implement with 501.
export const suite = onWrongInput(
  (contract) => keyMembers(contract).map((key) => ({ filter: `nosuchfunction(${key}) eq 'x'` })),
  { also: [501] },
);
