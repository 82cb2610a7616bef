import { safeJson } from "../../reporters/json.ts";
import { openapiDocument, SamePathError } from "../../schemas/openapi/openapi-document.ts";
import type { Specs } from "../../specs/contract.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Operations as one OpenAPI document, in a file named as such files are; `root`: where alone they are served. Throws a
 * {@link UsageError} where one document cannot hold them.
 */
export function openapiFile(
  { operations, types }: Pick<Specs, "operations" | "types">,
  root?: string,
): { readonly file: string; readonly text: string } {
  const unknown = operations.find(({ returns }) => !types.has(returns.resource));
  if (unknown !== undefined) {
    throw new UsageError(
      `${unknown.id} cannot be exported: nothing describes its type ${unknown.returns.resource}. Give the page of that type too, or --metadata FILE.`,
    );
  }
  try {
    // As JSON, which is YAML as well: readers of YAML 1.1 take bare dates for something else.
    return { file: "openapi.json", text: safeJson(openapiDocument({ operations, types }, root)) };
  } catch (error) {
    if (!(error instanceof SamePathError)) throw error;
    throw new UsageError(
      `One OpenAPI document cannot hold all of them: ${error.message} Choose with derive --openapi --operation GLOB.`,
      { cause: error },
    );
  }
}
