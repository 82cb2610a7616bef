import type { Token } from "markdown-it";

import type { BlockOf, Prose, TableRow } from "../page.ts";
import { proseOf } from "./prose.ts";

/** The table that begins at a token. */
export function readTable(document: string, tokens: readonly Token[], from: number): BlockOf<"table"> {
  const rows: (TableRow & { readonly cells: Prose[] })[] = [];
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.type === "table_close") break;
    if (token.type === "tr_open") rows.push({ cells: [], at: { document, line: (token.map?.[0] ?? 0) + 1 } });
    if (token.type === "inline") rows.at(-1)?.cells.push(proseOf(token));
  }
  const [head, ...body] = rows;
  return {
    kind: "table",
    head: head?.cells.map(({ text }) => text) ?? [],
    rows: body,
    at: head?.at ?? { document, line: (tokens[from]?.map?.[0] ?? 0) + 1 },
  };
}
