import type { OperationFacts } from "../facts.ts";
import type { MetadataModel } from "../metadata/read-metadata.ts";

/** What is missing for a contract, in words; empty when the facts make one. Without one of these nothing could be judged. */
export function lacks(facts: OperationFacts): readonly string[] {
  return [
    ...(facts.title === undefined ? ["a title"] : []),
    ...(facts.namespace === undefined ? ["a namespace"] : []),
    ...(facts.requests.some(({ value }) => value.method === "GET") ? [] : ["a request line with GET"]),
    ...(isOnlyUnbound(facts) ? ["a path that ids alone lead to"] : []),
    ...(facts.returns === undefined ? ["the type of the response"] : []),
  ];
}

// Nobody could ask for anything of such a contract.
function isOnlyUnbound({ requests }: OperationFacts): boolean {
  const reads = requests.filter(({ value }) => value.method === "GET");
  return reads.length > 0 && reads.every(({ value }) => value.unbound !== undefined);
}

/**
 * What is missing where the metadata of the service is at hand and neither it nor the pages of `paged` types describe what
 * the operation returns: nobody could load such a contract.
 */
export function undescribed(
  { returns }: OperationFacts,
  { types }: MetadataModel,
  paged: ReadonlySet<string>,
): readonly string[] {
  const name = returns?.value.resource;
  if (name === undefined) return [];
  if (types.get(name)?.kind === "enum") return [`a type that is no enumeration, as ${name} is`];
  return types.has(name) || paged.has(name) ? [] : [`a description of ${name}: give its resource page`];
}
