import { safeJson } from "../../reporters/json.ts";
import { openapiDocument, SamePathError } from "../../schemas/openapi/openapi-document.ts";
import type { Specs } from "../../specs/contract.ts";
import { operationOf } from "../../specs/loading/operation-of.ts";
import { typesOf } from "../../specs/loading/types-of.ts";
import { UsageError } from "../usage-error.ts";
import type { Derived } from "./derive-pages.ts";
import type { FileText } from "./write-folder.ts";

/** A derived contract as one OpenAPI document; none where no operation was derived, or the type of its answer is not described. */
export function openapiText({ contract: { documents } }: Derived): readonly FileText[] {
  const operations = documents.flatMap(({ kind, content }) => (kind === "operation" ? [operationOf(content)] : []));
  const types = typesOf(
    documents.flatMap(({ kind, file, content }) => (kind === "resource" ? [[file, content] as const] : [])),
  );
  return exportedText({ operations, types });
}

/** Operations as one OpenAPI document. Throws a {@link UsageError} where one document cannot hold them. */
export function exportedText({ operations, types }: Pick<Specs, "operations" | "types">): readonly FileText[] {
  if (operations.length === 0) return [];
  const unknown = operations.find(({ returns }) => !types.has(returns.resource));
  if (unknown !== undefined) {
    throw new UsageError(
      `${unknown.id} cannot be exported: nothing describes its type ${unknown.returns.resource}. Give the page of that type too, or --metadata FILE.`,
    );
  }
  try {
    // As JSON, which is YAML as well: readers of YAML 1.1 take bare dates for something else.
    return [{ file: "openapi.json", text: safeJson(openapiDocument({ operations, types })) }];
  } catch (error) {
    if (!(error instanceof SamePathError)) throw error;
    throw new UsageError(`One OpenAPI document cannot hold all of them: ${error.message} Choose with --operation.`, {
      cause: error,
    });
  }
}
