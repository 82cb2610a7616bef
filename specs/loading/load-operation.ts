import type { Operation } from "../operation.ts";
import { operationOf } from "./operation-of.ts";
import { readDocument } from "./read-document.ts";

/** Reads an operation document. Throws a `SpecError` with file, line and reason when it breaks its schema. */
export function loadOperation(file: string): Operation {
  return operationOf(readDocument(file, "operation"));
}
