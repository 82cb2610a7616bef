import { onWrongInput } from "../driving/wrong-input.ts";
import { keyMembers } from "../generators/members.ts";

export const suite = onWrongInput((contract) =>
  keyMembers(contract).map((key) => ({ filter: `nosuchfunction(${key}) eq 'x'` })),
);
