import type { OperationFacts } from "../facts.ts";

/** What is missing for a contract, in words; empty when the facts make one. Without one of these nothing could be judged. */
export function lacks(facts: OperationFacts): readonly string[] {
  return [
    ...(facts.title === undefined ? ["a title"] : []),
    ...(facts.namespace === undefined ? ["a namespace"] : []),
    ...(facts.requests.some(({ value }) => value.method === "GET") ? [] : ["a request line with GET"]),
    ...(Object.keys(facts.permissions).length === 0 ? ["permissions"] : []),
    ...(facts.returns === undefined ? ["the type of the response"] : []),
  ];
}
