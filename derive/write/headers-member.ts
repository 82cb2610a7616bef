import type { OperationFacts } from "../facts.ts";
import { type Places, sourceOf, token } from "./places.ts";

/** The `x-request-headers` of an operation document; nothing where no query option needs a header. */
export function headersMember({ id, neededHeaders = [] }: OperationFacts, places: Places): object {
  if (neededHeaders.length === 0) return {};
  const headers = neededHeaders.map((fact) => {
    const { name, value, beside, counted } = fact.value;
    places.set(`/x-request-headers/${token(name)}`, fact);
    const sources = [{ document: sourceOf(fact, id), section: "Request headers" }];
    return [name, { value, beside, ...(counted ? { counted: true } : {}), sources }] as const;
  });
  return { "x-request-headers": Object.fromEntries(headers) };
}
