import type { WrittenDocument } from "../../derive/write/written-document.ts";
import { metaErrors } from "../../specs/loading/read-document.ts";
import { operationOf } from "../../specs/loading/operation-of.ts";
import { typesOf } from "../../specs/loading/types-of.ts";

/** What makes no contract, and what it lacks for one. */
export interface Refused {
  readonly id: string;
  readonly lacks: readonly string[];
}

/**
 * The documents that our own loaders accept. One that they do not is a bug of ours: it is left out, and the others are not.
 * Throws an `Error` on types that do not fit together.
 */
export function soundDocuments(documents: readonly WrittenDocument[]): {
  readonly sound: readonly WrittenDocument[];
  readonly broken: readonly Refused[];
} {
  const broken: Refused[] = [];
  const sound = documents.filter((document) => {
    const fault = faultOf(document);
    if (fault !== undefined)
      broken.push({ id: document.file, lacks: [`a form that can be loaded, a bug of ours: ${fault}`] });
    return fault === undefined;
  });
  // Types refer to each other, so they are read together.
  typesOf(sound.filter(({ kind }) => kind === "resource").map(({ file, content }) => [file, content]));
  return { sound, broken };
}

function faultOf({ kind, content }: WrittenDocument): string | undefined {
  const [error] = metaErrors(kind, content);
  if (error !== undefined) return `${error.instancePath} ${error.message ?? ""}`;
  try {
    if (kind === "operation") operationOf(content);
    return undefined;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}
