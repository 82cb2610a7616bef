import type { Contract } from "../../specs/contract.ts";
import { loadSpecs } from "../../specs/loading/load.ts";

const { operations, types } = loadSpecs();
const [operation] = operations;
if (operation === undefined) throw new Error("The specs hold no operation.");

/** The contract of the first documented operation. */
export const contract: Contract = { operation, types };
