import { onWrongInput } from "../driving/wrong-input.ts";
import { keyMembers } from "../generators/members.ts";
import { flawOf } from "../oracle/flaw.ts";

export const suite = onWrongInput(
  (contract) =>
    keyMembers(contract).flatMap((key) => [
      { filter: `(${key} ne 'x'` },
      { filter: `${key} ne 'x')` },
      { filter: `((${key} ne 'x')` },
    ]),
  { about: ({ ask }) => flawOf(ask.options.filter ?? "") === "unbalanced" },
);
