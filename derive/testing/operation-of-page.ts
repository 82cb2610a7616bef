import type { OperationFacts } from "../facts.ts";
import { readFacts } from "../pages/read-facts.ts";
import { readPage } from "../pages/read-page.ts";
import type { FindInclude } from "../pages/with-includes.ts";
import { markdownPage, type PageParts } from "./markdown-page.ts";

/** The facts of a page made of parts. */
export function operationOfPage(parts: PageParts = {}, findInclude?: FindInclude): OperationFacts {
  const facts = readFacts(readPage("parcel-list.md", markdownPage(parts), findInclude));
  if (!("gaps" in facts) || facts.kind !== "operation") throw new Error("the page describes no operation");
  return facts;
}

/** The kinds of gaps of a page, without that on national clouds, which the pages made of parts never tell. */
export function gapKindsOf({ gaps }: OperationFacts): readonly string[] {
  return gaps.map(({ kind }) => kind).filter((kind) => kind !== "no-clouds");
}
