import type { Contract } from "../../specs/contract.ts";
import type { About } from "../judging/unvouched.ts";
import type { Options } from "./ask.ts";
import { writeQuery } from "./write-url.ts";

/** Whether a request has exactly one of these sets of options. */
export function asksOneOf(known: (contract: Contract) => readonly Options[]): About {
  return ({ ask }, contract) => {
    const asked = writeQuery(ask.options);
    return asked !== "" && known(contract).some((options) => writeQuery(options) === asked);
  };
}
