import type { Fact, RequestLine } from "../facts.ts";
import type { Sources } from "../sources.ts";

/** A request line with what context URLs of its answers may name; as it stands where that is not known. */
export function withContexts(line: Fact<RequestLine>, contexts: NonNullable<Sources["contexts"]>): Fact<RequestLine> {
  const { value } = line;
  if (value.method !== "GET" || value.unbound !== undefined) return line;
  const forms = contexts(value.template);
  return forms.length === 0 ? line : { ...line, value: { ...value, contexts: forms } };
}
