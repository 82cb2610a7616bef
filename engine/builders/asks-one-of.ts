import type { Options } from "../../judging/answers/ask.ts";
import type { About } from "../../judging/answers/unvouched.ts";
import type { Contract } from "../../specs/contract.ts";
import { writeQuery } from "../urls/write-url.ts";

/** Whether a request has exactly one of these sets of options. */
export function asksOneOf(known: (contract: Contract) => readonly Options[]): About {
  return ({ ask }, contract) => {
    const asked = writeQuery(ask.options);
    return asked !== "" && known(contract).some((options) => writeQuery(options) === asked);
  };
}
