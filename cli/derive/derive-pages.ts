import { writeContract, type WrittenContract } from "../../derive/contract.ts";
import type { Facts, ResourceFacts } from "../../derive/facts.ts";
import type { Gap } from "../../derive/gap.ts";
import { readFacts } from "../../derive/pages/read-facts.ts";
import type { Sources } from "../../derive/sources.ts";
import type { WrittenDocument } from "../../derive/write/written-document.ts";
import type { Specs } from "../../specs/contract.ts";
import type { Erratum } from "../../specs/erratum.ts";
import { metaErrors } from "../../specs/loading/meta-schemas.ts";
import { operationOf } from "../../specs/loading/operation-of.ts";
import { typesOf } from "../../specs/loading/types-of.ts";
import { loadPage } from "./load-page.ts";
import { knownNames } from "./load-sources.ts";

/** What pages state, the contract that it makes, and what is lacking or wrong. */
export interface Derived {
  readonly facts: readonly Facts[];
  readonly contract: WrittenContract;
  readonly gaps: readonly Gap[];
  readonly errata: readonly Erratum[];
}

/** Derives a contract from the pages in files and from other sources. Throws a `UsageError` on a file that cannot be read. */
export function derivePages(files: readonly string[], specs: Specs, sources: Sources = {}): Derived {
  const read = files.map((file) => readFacts(loadPage(file)));
  const facts = read.filter((one): one is Facts => "gaps" in one);
  const nothing = read.filter((one): one is Gap => !("gaps" in one));
  const contract = writeContract(facts, knownNames(specs), sources);
  checkDocuments(contract.documents);
  const inner = facts.filter((one): one is ResourceFacts => one.kind === "resource").flatMap(({ enums }) => enums);
  return {
    facts,
    contract,
    gaps: [...nothing, ...[...facts, ...inner].flatMap(({ gaps }) => gaps), ...contract.gaps],
    errata: [...facts.flatMap(({ errata }) => errata), ...contract.errata],
  };
}

/** What we write, our own loaders accept: anything else is a bug of ours, and nothing is printed or written. */
export function checkDocuments(documents: readonly WrittenDocument[]): void {
  for (const { file, kind, content } of documents) {
    const [error] = metaErrors(kind, content);
    if (error !== undefined)
      throw new Error(`The derived ${file} breaks its schema: ${error.instancePath} ${error.message ?? ""}`);
    if (kind === "operation") operationOf(content);
  }
  typesOf(documents.filter(({ kind }) => kind === "resource").map(({ file, content }) => [file, content]));
}
