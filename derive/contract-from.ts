import type { Erratum } from "../specs/source.ts";
import type { Gap } from "./gap.ts";
import { walkPath } from "./metadata/walk-path.ts";
import { splitPath } from "./pages/operation/route-of-url.ts";
import type { ContractInput } from "./sources.ts";
import { factsOfPaths } from "./paths/facts-of-paths.ts";
import { pathTypes } from "./paths/path-types.ts";
import { lacks } from "./write/lacks.ts";
import { operationDocument } from "./write/operation-document.ts";
import { withContexts, type WrittenDocument } from "./write/written-document.ts";

/** The documents of a contract. `operation` is undefined where the sources lack what stands in `lacks`. */
export interface PathContract {
  readonly operation?: WrittenDocument;
  readonly resources: readonly WrittenDocument[];
  readonly gaps: readonly Gap[];
  readonly errata: readonly Erratum[];
  readonly lacks: readonly string[];
}

const globalRoot = new Map([["global", "https://graph.microsoft.com/v1.0"]] as const);

/**
 * Makes a contract of a path without a page: types, query options and namespace from a service's `$metadata`, permissions
 * from a permissions file, examples from a list of requests with answers, title and id by convention. Nothing is guessed:
 * what no source tells is a gap. Throws an `Error` on a path that the metadata does not have.
 */
export function contractFrom(input: ContractInput): PathContract {
  const { metadata, known = { permissions: [], roles: [], roots: globalRoot } } = input;
  const paths = typeof input.path === "string" ? [input.path] : input.path;
  const walks = paths.map((path) => {
    const steps = walkPath(metadata.content, splitPath(path));
    if (typeof steps === "string") throw new Error(`The metadata does not have ${path}: ${steps}.`);
    return steps;
  });
  const { facts, names } = factsOfPaths(input, walks);
  const lacking = lacks(facts);
  const permissions = [...names, ...known.permissions.filter(({ name }) => !names.some((one) => one.name === name))];
  const content = withContexts(operationDocument(facts, { ...known, permissions }, new Map()), metadata.content);
  return {
    ...(lacking.length > 0
      ? {}
      : { operation: { file: `operations/${facts.id}.yaml`, kind: "operation" as const, content } }),
    resources: pathTypes(metadata, walks),
    gaps: facts.gaps,
    errata: facts.errata,
    lacks: lacking,
  };
}
