import { onWrongInput } from "../../engine/builders/wrong-input.ts";
import { flawOf } from "../../judging/oracle/flaw.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";

export const suite = onWrongInput(
  (contract) =>
    keyMembers(contract).flatMap((key) => [
      { filter: `(${key} ne 'x'` },
      { filter: `${key} ne 'x')` },
      { filter: `((${key} ne 'x')` },
    ]),
  { about: ({ ask }) => flawOf(ask.options.filter ?? "") === "unbalanced" },
);
