import { type Contract, contractOf } from "../../../specs/contract.ts";
import { packagedSpecs } from "../../run/chosen.ts";

/** The contract of one operation of the library. */
export async function libraryContract(id: string): Promise<Contract> {
  const specs = await packagedSpecs([id]);
  const operation = specs.operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`${id} is not in the library`);
  return contractOf(operation, specs);
}
