import type { Specs } from "../../specs/contract.ts";
import type { Output } from "../output.ts";
import { chosenSpecs } from "../run/chosen-specs.ts";
import { given } from "../run/given.ts";
import type { DeriveFlags } from "./derive-flags.ts";
import { exportedText } from "./openapi-text.ts";
import { writeFolder } from "./write-folder.ts";

/** The contracts that there are, as OpenAPI, printed or written. Throws a `UsageError` on a glob that chooses nothing. */
export function exported(specs: Specs, { operation, output }: DeriveFlags): Output {
  const texts = exportedText(chosenSpecs(specs, { ids: [], ...given({ operation }) }, {}));
  if (output === undefined) return { stdout: texts.map(({ text }) => text).join(""), stderr: "", exitCode: 0 };
  writeFolder(output, texts);
  return { stdout: texts.map(({ file }) => `${file}\n`).join(""), stderr: "", exitCode: 0 };
}
