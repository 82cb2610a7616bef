import type { Specs } from "../contract.ts";
import { loadSpecs } from "../loading/load.ts";

/**
 * The specs with the one operation whose documentation was read most closely. Tests that try the engine itself, or a server
 * that errs, need no more.
 */
export function givenSpecs(): Specs {
  const specs = loadSpecs();
  return { ...specs, operations: specs.operations.filter(({ id }) => id === "list-taskprocessingresults") };
}
