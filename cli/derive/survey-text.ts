import type { OperationFacts } from "../../derive/facts.ts";
import { type GapKind, gapKinds } from "../../derive/gap.ts";
import { pageId } from "../../derive/pages/page.ts";
import { columns } from "../list/columns.ts";
import type { Derived } from "./derive-pages.ts";

/** How many pages there are of each sort, how many make a contract, and how many lack what. */
export function surveyText(pages: number, { facts, contract, gaps }: Derived): string {
  const operations = facts.filter((one): one is OperationFacts => one.kind === "operation");
  const asking = operations.filter(({ requests }) => requests.some(({ value }) => value.method === "GET"));
  const names = new Set(asking.map(({ id }) => id));
  const written = contract.documents.filter(({ kind }) => kind === "operation").length;
  const count = (kind: string): number => facts.filter((one) => one.kind === kind).length;
  const heading = [
    [`${pages}`, "pages"],
    [`${operations.length}`, "of operations"],
    [`${names.size}`, "of them with a GET request line"],
    [`${written}`, "of those make a contract; the others lack what is named below"],
    [`${count("resource")}`, "of resources"],
    [`${count("enum")}`, "of enumerations"],
  ];
  const rows = (Object.keys(gapKinds) as GapKind[]).flatMap((kind) => {
    const found = gaps.filter((gap) => gap.kind === kind);
    const places = new Set(found.map(({ at }) => at.document)).size;
    const get = new Set(found.map(({ at }) => at.document).filter((document) => names.has(pageId(document)))).size;
    return found.length === 0 ? [] : [[String(places), String(get), String(found.length), gapKinds[kind]]];
  });
  return `${columns(aligned(heading))}\n${columns(aligned([["pages", "with GET", "times", "what is lacking or not read"], ...rows]))}`;
}

// Numbers are read from their ends.
function aligned(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  return rows.map((row) => row.map((cell, at) => (at < row.length - 1 ? cell.padStart(widths[at] ?? 0) : cell)));
}
