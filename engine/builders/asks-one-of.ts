import type { Ask, Options } from "../../judging/answers/ask.ts";
import type { About } from "../../judging/answers/unvouched.ts";
import type { Contract } from "../../specs/contract.ts";

/** Whether a request has exactly one of these sets of options. */
export function asksOneOf(known: (contract: Contract) => readonly Options[]): About {
  const queries = new WeakMap<Contract["operation"], ReadonlySet<string>>();
  return ({ ask }, contract) => {
    const asked = queryOf(ask);
    if (asked === nothing) return false;
    const { operation } = contract;
    const all = queries.get(operation) ?? new Set(known(contract).map(keyOf));
    queries.set(operation, all);
    return all.has(asked);
  };
}

// Many requirements look at the options of one request.
const written = new WeakMap<Ask, string>();

function queryOf(ask: Ask): string {
  const known = written.get(ask);
  if (known !== undefined) return known;
  const query = keyOf(ask.options);
  written.set(ask, query);
  return query;
}

// What a query says, faster than it is written.
function keyOf({ select, expand, filter, orderby, top }: Options): string {
  return JSON.stringify([select, expand, filter, orderby, top]);
}

const nothing = keyOf({});
