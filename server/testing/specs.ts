import type { Specs } from "../../specs/contract.ts";
import { loadSpecs } from "../../specs/load.ts";

/** The specs, loaded once for each test file. */
export const specs: Specs = loadSpecs();
