import type { PermissionName } from "../../specs/operation.ts";
import type { OperationFacts } from "../facts.ts";
import type { PathStep } from "../metadata/walk-path.ts";
import type { Sources } from "../sources.ts";
import { pagePermissions } from "./page-permissions.ts";
import { withContexts } from "./with-contexts.ts";
import { optionErrata, pageReturns, walksOf } from "./page-returns.ts";

export interface CompletedOperation {
  readonly facts: OperationFacts;
  /** Names of its permissions with what the permissions file adds. */
  readonly names: readonly PermissionName[];
  readonly walks: readonly (readonly PathStep[])[];
}

/** The facts of a page with what the other sources add. Contradictions are errata; what a source lacks is a gap. */
export function completeOperation(
  facts: OperationFacts,
  { metadata, permissions, contexts }: Sources,
  known: { readonly permissions: readonly PermissionName[]; readonly described: (name: string) => boolean },
): CompletedOperation {
  const followed = metadata && walksOf(facts, metadata);
  const walks = followed?.walks ?? [];
  const returned = metadata && pageReturns(facts, walks, metadata, known.described);
  const granted = permissions && pagePermissions(facts, permissions, known.permissions);
  const options = metadata === undefined ? [] : optionErrata(facts, walks, metadata);
  return {
    facts: {
      ...facts,
      requests: contexts === undefined ? facts.requests : facts.requests.map((line) => withContexts(line, contexts)),
      ...(returned?.returns === undefined ? {} : { returns: returned.returns }),
      ...(granted === undefined ? {} : { permissions: granted.permissions }),
      ...(granted?.unasserted === undefined ? {} : { unasserted: granted.unasserted }),
      gaps: [...facts.gaps, ...(followed?.gaps ?? []), ...(granted?.gaps ?? [])],
      errata: [...facts.errata, ...(returned?.errata ?? []), ...options, ...(granted?.errata ?? [])],
    },
    names: granted?.names ?? [],
    walks,
  };
}
