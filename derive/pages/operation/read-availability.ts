import type { Place } from "../../../specs/erratum.ts";
import type { Cloud } from "../../../specs/operation.ts";
import type { OperationFacts } from "../../facts.ts";
import type { Gap } from "../../gap.ts";
import type { Page } from "../page.ts";
import { blocksIn, only, type Section } from "../sections.ts";

const columns: readonly (readonly [RegExp, Cloud])[] = [
  [/^global service/i, "global"],
  [/government l4/i, "us-gov-l4"],
  [/government l5/i, "us-gov-l5"],
  [/^china/i, "china"],
];

export interface ReadAvailability {
  readonly availability: OperationFacts["availability"];
  readonly gaps: readonly Gap[];
}

/** In which national clouds a page says that the operation is available. */
export function readAvailability(page: Page, sections: readonly Section[]): ReadAvailability {
  const blocks = blocksIn(sections, "head");
  const table = only(blocks, "table").find(({ head }) =>
    columns.every(([name]) => head.some((cell) => name.test(cell))),
  );
  const row = table?.rows[0];
  if (table !== undefined && row !== undefined) {
    const told = columns.flatMap(([name, cloud]) => {
      const cell = row.cells[table.head.findIndex((text) => name.test(text))]?.text.trim();
      const value = cell === "✅" ? true : cell === "❌" ? false : undefined;
      return value === undefined ? [] : [[cloud, { value, origin: "page" as const, at: row.at }] as const];
    });
    const gaps = told.length === columns.length ? [] : [lacking(row.at, "a cell is neither a check mark nor a cross")];
    return { availability: Object.fromEntries(told), gaps };
  }
  const include = only(blocks, "include").find(({ target }) => /cloud|global/i.test(target));
  if (table !== undefined)
    return { availability: {}, gaps: [lacking(table.at, "the check marks were lost in copying")] };
  if (include !== undefined)
    return { availability: {}, gaps: [lacking(include.at, `they stand in ${include.target}`)] };
  return { availability: {}, gaps: [lacking({ document: page.name, line: 1 }, "the page says nothing of them")] };
}

function lacking(at: Place, reason: string): Gap {
  return { kind: "no-clouds", at, reason };
}
