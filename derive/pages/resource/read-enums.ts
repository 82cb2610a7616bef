import type { EnumFacts, Fact } from "../../facts.ts";
import type { Gap } from "../../gap.ts";
import { type BlockOf, type Page, pageId } from "../page.ts";
import { readNamespace, readTitle } from "../read-title.ts";
import { only, type Section } from "../sections.ts";
import { qualifiedType } from "../page-words.ts";

/** The enumerations that a resource page describes in tables under headings such as `riskLevel values`. */
export function readEnums(
  page: Page,
  sections: readonly Section[],
  namespace: string | undefined,
): readonly EnumFacts[] {
  return sections.flatMap(({ kind, heading, blocks }) => {
    const word = /^(\w+) (?:values|enum(?:eration)?)$/i.exec(heading?.text ?? "")?.[1];
    const value = word === undefined ? undefined : qualifiedType(word, namespace);
    if (kind !== "members" || heading === undefined || value === undefined) return [];
    const name: Fact<string> = { value, origin: "page", at: heading.at };
    return [enumOf(page, { name }, only(blocks, "table"))];
  });
}

/** The enumeration of a page of its own. */
export function readEnumPage(page: Page, sections: readonly Section[]): EnumFacts {
  const title = readTitle(page);
  const word = /^(\w+)\s+enum(?:eration)?(?:\s+type)?$/i.exec(title?.value ?? "")?.[1];
  const namespace = readNamespace(sections);
  const value = word === undefined ? undefined : qualifiedType(word, namespace?.value);
  const named: Pick<EnumFacts, "name" | "namespace"> = {
    ...(title === undefined || value === undefined ? {} : { name: { ...title, value } }),
    ...(namespace === undefined ? {} : { namespace }),
  };
  const tables = only(
    sections.flatMap(({ blocks }) => blocks),
    "table",
  );
  return enumOf(page, { ...(title === undefined ? {} : { title }), ...named }, tables);
}

function enumOf(
  page: Page,
  about: Pick<EnumFacts, "title" | "name" | "namespace">,
  tables: readonly BlockOf<"table">[],
): EnumFacts {
  const table = tables.find(({ head }) => /^(member|value)/i.test(head[0]?.trim() ?? ""));
  const column = table?.head.findIndex((cell, at) => at > 0 && /value/i.test(cell)) ?? -1;
  const members = (table?.rows ?? []).flatMap(({ cells, at }) => {
    const name = cells[0]?.text.trim() ?? "";
    const number = cells[column]?.text.trim() ?? "";
    if (!/^[A-Za-z_]\w*$/.test(name) || name === "null") return [];
    const value = /^-?\d+$/.test(number) ? { name, value: Number(number) } : { name };
    return [{ value, origin: "page" as const, at }];
  });
  return {
    kind: "enum",
    id: pageId(about.name?.value.split(".").at(-1) ?? page.name),
    ...about,
    members,
    gaps: gapsOf(page, about, members),
    errata: [],
  };
}

function gapsOf(page: Page, { name }: Pick<EnumFacts, "name">, members: EnumFacts["members"]): readonly Gap[] {
  const at = name?.at ?? { document: page.name, line: 1 };
  if (members.length === 0) return [{ kind: "no-members", at, reason: "no table lists members" }];
  const bare = members.filter(({ value }) => value.value === undefined);
  if (bare.length === 0) return [];
  const reason = `${bare.map(({ value }) => value.name).join(", ")}: without values their order is not known`;
  return [{ kind: "no-member-value", at: bare[0]?.at ?? at, reason }];
}
