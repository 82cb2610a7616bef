import type { Fact, PermissionRow, PermissionType } from "../../facts.ts";
import type { Block, BlockOf } from "../page.ts";
import { permissionLabels, rowText } from "./permission-table.ts";

type Rows = Partial<Record<PermissionType, Fact<PermissionRow>>>;

/** Rows of several permission tables, of which each holds for some requests: told by the text that stands before each. */
export function rowsOfTables(tables: readonly BlockOf<"table">[], blocks: readonly Block[]): Rows {
  return collect((label) =>
    tables.flatMap((table) => {
      const row = table.rows.find(({ cells }) => label.test(cells[0]?.text ?? ""));
      const about = aboutTable(table, blocks);
      return row === undefined
        ? []
        : [{ about, text: rowText(row.cells.slice(1).map(({ text }) => text)), at: row.at }];
    }),
  );
}

/** The text that stands before a table, which says what the table is about. */
export function aboutTable(table: BlockOf<"table">, blocks: readonly Block[]): string {
  const before = blocks.slice(0, blocks.indexOf(table)).findLast(({ kind }) => kind === "heading" || kind === "prose");
  return before !== undefined && "text" in before ? before.text.replace(/:$/, "") : `line ${table.at.line}`;
}

/** Rows of a table with a row for each resource and a column for each permission type. */
export function rowsByResource({ head, rows }: BlockOf<"table">): Rows {
  return collect((label) => {
    const column = head.findIndex((cell) => label.test(cell.trim()));
    return rows.flatMap(({ cells, at }) => {
      const text = cells[column]?.text ?? "";
      return text === "" ? [] : [{ about: cells[0]?.text ?? "", text: rowText([text]), at }];
    });
  });
}

type Statement = { readonly about: string; readonly text: string; readonly at: Fact<unknown>["at"] };

function collect(find: (label: RegExp) => readonly Statement[]): Rows {
  const found: Rows = {};
  for (const [type, label] of Object.entries(permissionLabels) as [PermissionType, RegExp][]) {
    const said = find(label);
    const [first] = said;
    if (first === undefined) continue;
    const unsupported = said.every(({ text }) => /^not (supported|available|applicable)\.?$/i.test(text));
    const conditional = said.map(({ about, text }) => `${about}: ${text}`).join("; ");
    found[type] = {
      value: unsupported ? { supported: false } : { supported: true, conditional },
      origin: "page",
      at: first.at,
    };
  }
  return found;
}
