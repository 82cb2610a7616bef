import { contractFrom } from "../../derive/contract-from.ts";
import { type PathStep, walkPath } from "../../derive/metadata/walk-path.ts";
import { splitPath } from "../../derive/pages/operation/route-of-url.ts";
import type { Gap } from "../../derive/gap.ts";
import type { WrittenDocument } from "../../derive/write/written-document.ts";
import type { Specs } from "../../specs/contract.ts";
import type { Erratum } from "../../specs/source.ts";
import { UsageError } from "../usage-error.ts";
import { knownNames, type LoadedSources } from "./load-sources.ts";
import { metaErrors } from "../../specs/loading/read-document.ts";
import { operationOf } from "../../specs/loading/operation-of.ts";
import { typesOf } from "../../specs/loading/types-of.ts";

/** The operations of paths without a page, and the ways through the metadata, whose types a contract describes. */
export interface PathOperations {
  readonly operations: readonly WrittenDocument[];
  readonly walks: readonly (readonly PathStep[])[];
  readonly refused: readonly Refused[];
  readonly gaps: readonly Gap[];
  readonly errata: readonly Erratum[];
}

/**
 * Derives an operation for each path from metadata, permissions and examples. A path that the metadata does not have is
 * refused, the others are not. Throws {@link UsageError} without metadata, and where there is nothing else to make: `alone`
 * says that there are no pages.
 */
export function derivePaths(
  paths: readonly string[],
  specs: Specs,
  sources: LoadedSources,
  alone: boolean,
): PathOperations {
  const { metadata } = sources;
  if (metadata === undefined) {
    throw new UsageError(
      "A path without a page is read from metadata. Give pages, or --path with --metadata FILE for an operation without one.",
    );
  }
  const refused: Refused[] = [];
  const found = paths.flatMap((path) => {
    const walk = walkPath(metadata.content, splitPath(path));
    if (typeof walk !== "string") return [{ path, walk }];
    if (alone && paths.length === 1) throw new UsageError(`${metadata.document} does not have ${path}: ${walk}.`);
    refused.push({ id: path, lacks: [`a way in ${metadata.document}: ${walk}`] });
    return [];
  });
  const made = found.map(({ path, walk }) => ({
    path,
    walk,
    ...contractFrom({ ...sources, metadata, path, known: knownNames(specs) }),
  }));
  const whole = made.filter(({ lacks }) => lacks.length === 0);
  return {
    operations: whole.flatMap(({ operation }) => operation ?? []),
    walks: whole.map(({ walk }) => walk),
    refused: [...refused, ...made.flatMap(({ path, lacks }) => (lacks.length === 0 ? [] : [{ id: path, lacks }]))],
    gaps: made.flatMap(({ gaps }) => gaps),
    errata: made.flatMap(({ errata }) => errata),
  };
}

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
