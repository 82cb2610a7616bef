import type { Contract } from "../../specs/contract.ts";
import { documentsOf, placeOf } from "../../specs/origins.ts";
import type { Requirement } from "../../specs/requirement.ts";
import type { SourceDocument } from "../../specs/source.ts";
import type { SourceReference } from "../finished-run.ts";

/** Stands in a requirement for the page of whatever operation is tested. */
const ownPage = "operation-page";
/** Says of the first contract's type what the page of another operation says of its own. */
const firstResource = { document: "resource-taskprocessingresult", type: /\.taskProcessingResult$/ };

// Where a contract says from which line it has what a section says.
const pointers: readonly (readonly [section: RegExp, beginning: string])[] = [
  [/permission/i, "/x-permissions"],
  [/query/i, "/x-query-options"],
  [/response|example/i, "/x-returns"],
  [/request/i, "/paths"],
];

/**
 * The sources of a requirement, those of the operation's own page with the document and the line that its contract came from:
 * that of the path `template` where it has one of its own.
 */
export function citations(
  requirement: Requirement,
  contract: Contract | undefined,
  documents: ReadonlyMap<string, SourceDocument>,
  template = "",
): readonly SourceReference[] {
  if (contract === undefined) return found(requirement, contract, documents, template);
  const byTemplate = cited.get(contract.operation) ?? new Map<string, Cited>();
  cited.set(contract.operation, byTemplate);
  const byRequirement: Cited = byTemplate.get(template) ?? new Map();
  byTemplate.set(template, byRequirement);
  const before = byRequirement.get(requirement) ?? found(requirement, contract, documents, template);
  byRequirement.set(requirement, before);
  return before;
}

type Place = Pick<SourceReference, "document" | "section">;

// Many runs of one process cite the same.
const cited = new WeakMap<Contract["operation"], Map<string, Cited>>();
type Cited = Map<Requirement, readonly SourceReference[]>;

function found(
  { sources }: Requirement,
  contract: Contract | undefined,
  documents: ReadonlyMap<string, SourceDocument>,
  template: string,
): readonly SourceReference[] {
  const own = sources.map(({ document, section }) => {
    const isOwn = document === ownPage || (document === firstResource.document && isOfAnother(contract));
    return isOwn && contract !== undefined ? ownSource(contract, section, template) : { document, section };
  });
  const known = kept.get(documents) ?? new Map<string, readonly SourceReference[]>();
  kept.set(documents, known);
  const key = own.map(({ document, section }) => `${document}\n${section}`).join("\n");
  const same = known.get(key) ?? own.map((one) => titled(one, documents));
  known.set(key, same);
  return same;
}

function titled(own: Place, documents: ReadonlyMap<string, SourceDocument>): SourceReference {
  const { title = own.document, url = "" } = documents.get(own.document) ?? {};
  return { ...own, title, url };
}

// A run over hundreds of operations has more than a hundred thousand results, which cite the same few sources.
const kept = new WeakMap<ReadonlyMap<string, SourceDocument>, Map<string, readonly SourceReference[]>>();

function isOfAnother(contract: Contract | undefined): boolean {
  return contract !== undefined && !firstResource.type.test(contract.operation.returns.resource);
}

function ownSource({ operation }: Contract, section: string, template: string): Place {
  const [document = ownPage] = documentsOf(operation, /permission/i.test(section));
  const beginning = pointers.find(([pattern]) => pattern.test(section))?.[1];
  // A path that has something of its own has it in another line.
  const path = `/paths/${template.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const place =
    beginning === undefined ? undefined : (placeOf(operation, `${path}${beginning}`) ?? placeOf(operation, beginning));
  // The numbers of examples are those of one page.
  const name = section.replace(/^Examples?\b.*/, "Examples");
  return { document, section: place === undefined ? name : `${name} (${place})` };
}
