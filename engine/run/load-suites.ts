import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { conformanceClasses, type Requirement } from "../../specs/requirement.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import type { Contract } from "../../specs/contract.ts";
import { describedSuite } from "../builders/described-suite.ts";
import type { Suite } from "../builders/suite.ts";
import { suiteModule } from "./suite-module.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "suites");

/**
 * Loads the suite of each requirement: the file of the same id, unless its document says all there is to know. Throws when a
 * requirement has none.
 */
export async function loadSuites(requirements: readonly Requirement[]): Promise<ReadonlyMap<Requirement, Suite>> {
  const loaded = await Promise.all(
    requirements.map(async (requirement) => {
      const { id } = requirement;
      const suite = describedSuite(requirement) ?? suiteOf(id, await suiteModule(id));
      return [
        requirement,
        requirement.class === "projection" ? whereMembersDiffer(suite, requirement) : suite,
      ] as const;
    }),
  );
  return new Map(loaded);
}

/** By what a requirement is judged: one exchange, or why one does not tell. */
export function judgedBy({ judge, beyond = "several-exchanges" }: Suite): string {
  return judge === undefined ? beyond : "one-exchange";
}

// Of an entity that is sure to have its key alone, nobody can tell what `$select` must leave out.
function whereMembersDiffer(suite: Suite, { level }: Requirement): Suite {
  const { applies } = suite;
  const differ = (contract: Contract): boolean => structuralMembers(contract).some(([, { key }]) => key !== true);
  return {
    ...suite,
    applies: (contract, route) => (level !== "must" || differ(contract)) && applies?.(contract, route) !== false,
  };
}

/** The ids of all suites that have a file, for the check that each has a requirement. */
export function suiteIds(): readonly string[] {
  return conformanceClasses.flatMap((name) => {
    try {
      return readdirSync(join(folder, name))
        .filter((file) => /^[a-z\d-]+\.(ts|js)$/.test(file))
        .map((file) => `${name}/${file.replace(/\.(ts|js)$/, "")}`);
    } catch {
      return [];
    }
  });
}

function suiteOf(id: string, module: unknown): Suite {
  if (typeof module === "object" && module !== null && "suite" in module) {
    const { suite } = module;
    // The compiler holds every suite file to its type; only the export's name is a convention.
    if (typeof suite === "object" && suite !== null && "drive" in suite) return suite as Suite;
  }
  throw new Error(`suites/${id} exports no suite.`);
}
