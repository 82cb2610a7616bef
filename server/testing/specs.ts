import type { Specs } from "../../specs/contract.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";

/** The specs, loaded once for each test file. */
export const specs: Specs = givenSpecs();
