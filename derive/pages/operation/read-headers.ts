import type { Fact, NeededHeader } from "../../facts.ts";
import type { Gap } from "../../gap.ts";
import type { TableRow } from "../page.ts";
import { blocksIn, only, type Section } from "../sections.ts";
import { sentences } from "../page-words.ts";

export interface ReadHeaders {
  readonly headers: readonly Fact<string>[];
  readonly neededHeaders: readonly Fact<NeededHeader>[];
  readonly gaps: readonly Gap[];
}

// Every request has a token and takes JSON without being told so.
const always = /^(authorization|accept|content-type|content-length)$/i;

/** The request headers that a page lists, and those of them that some query options cannot do without. */
export function readHeaders(sections: readonly Section[]): ReadHeaders {
  const rows = only(blocksIn(sections, "headers"), "table").flatMap((table) => table.rows);
  const headers: Fact<string>[] = [];
  const neededHeaders: Fact<NeededHeader>[] = [];
  const gaps: Gap[] = [];
  for (const row of rows) {
    const name = row.cells[0]?.text.replace(/:$/, "").trim() ?? "";
    if (!/^[A-Za-z][\w-]*$/.test(name)) continue;
    headers.push({ value: name, origin: "page", at: row.at });
    const text = textOf(row);
    if (always.test(name) || !/\brequired\b/i.test(text) || /\bnot required\b/i.test(text)) continue;
    const needed = neededHeader(name, text);
    if (needed === undefined)
      gaps.push({ kind: "required-header", at: row.at, reason: `${name}: "${text.slice(0, 120)}"` });
    else neededHeaders.push({ value: needed, origin: "page", at: row.at });
  }
  return { headers, neededHeaders, gaps };
}

function textOf({ cells }: TableRow): string {
  return cells
    .slice(1)
    .map(({ text }) => text)
    .join(" ")
    .trim();
}

// Such as `eventual. This header and $count are required when using $search, or in specific usage of $filter.`
function neededHeader(name: string, text: string): NeededHeader | undefined {
  const value = /^([\w-]+)\.(\s|$)/.exec(text)?.[1];
  const said = sentences(text).find((sentence) => /\brequired\b/i.test(sentence));
  const [before = "", after = ""] = said?.split(/\brequired\b/i) ?? [];
  const beside = [...new Set(after.toLowerCase().match(/\$(?:filter|orderby|search|expand|select|top|skip)\b/g) ?? [])];
  if (value === undefined || beside.length === 0) return undefined;
  return { name, value, beside, counted: /\$count\b/i.test(before) };
}
