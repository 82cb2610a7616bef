import type { Fact, MemberFacts } from "../../facts.ts";
import type { Gap } from "../../gap.ts";
import type { Block, TableRow } from "../page.ts";
import { only } from "../sections.ts";
import { readSupport } from "./read-support.ts";
import { readType } from "./read-type.ts";

export interface ReadMembers {
  readonly members: readonly MemberFacts[];
  readonly gaps: readonly Gap[];
}

/** Reads the rows of the tables of properties or relationships among some blocks. */
export function readMembers(blocks: readonly Block[], namespace: string | undefined): ReadMembers {
  const gaps: Gap[] = [];
  const members = only(blocks, "table")
    .filter(({ head }) => /^(property|relationship|name)\b/i.test(head[0]?.trim() ?? "") && /type/i.test(head[1] ?? ""))
    .flatMap(({ rows }) => rows.flatMap((row) => readMember(row, namespace, gaps)));
  return { members, gaps };
}

function readMember({ cells, at }: TableRow, namespace: string | undefined, gaps: Gap[]): readonly MemberFacts[] {
  const name = cells[0]?.text.trim() ?? "";
  const written = cells[1] ?? { text: "", links: [] };
  if (!/^[A-Za-z_]\w*$/.test(name)) return [];
  const support = readSupport(cells[2]?.text ?? "");
  const type = readType(written, namespace);
  const fact = <T>(value: T): Fact<T> => ({ value, origin: "page", at });
  if (type === undefined) gaps.push({ kind: "unread-type", at, reason: `${name} has the type "${written.text}"` });
  if (support.unnamedFilter)
    gaps.push({ kind: "unread-filter", at, reason: `${name}: no operators are listed behind $filter` });
  return [
    {
      name,
      at,
      ...(type === undefined ? {} : { type: fact(type) }),
      ...(support.nullable === undefined ? {} : { nullable: fact(support.nullable) }),
      ...(support.key === undefined ? {} : { key: fact(support.key) }),
      ...(support.optional === undefined ? {} : { optional: fact(support.optional) }),
      ...(support.filter === undefined ? {} : { filter: fact(support.filter) }),
      ...(support.orderby === undefined ? {} : { orderby: fact(support.orderby) }),
      ...(support.expand === undefined ? {} : { expand: fact(support.expand) }),
      ...(support.values === undefined ? {} : { values: fact(support.values) }),
    },
  ];
}
