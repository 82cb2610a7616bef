import type { PageData } from "../page-data.ts";
import { readAddress } from "./address.ts";
import type { Entry } from "./entry.ts";
import { type Filter, matching, noFilter } from "./filter.ts";
import { followsKey, type Grouping, groupsOf } from "./grouping.ts";

/** What of the run is in view. */
export interface View {
  readonly filter: Filter;
  readonly grouping: Grouping;
  /** What the reader opened or closed, by its key. */
  readonly folded: Readonly<Record<string, boolean>>;
  /** How many groups and rows are in the page. */
  readonly limit: number;
  /** What a link to what was opened last says. */
  readonly anchor: string;
  /** Where the focus goes next. */
  readonly focus?: { readonly anchor: string };
  readonly notice: string;
}

/** The results of a run as the page works with them. */
export interface Results {
  readonly data: PageData;
  readonly entries: readonly Entry[];
  readonly find: (anchor: string) => Entry | undefined;
}

/** How many groups and rows more come into the page at once. */
export const chunk = 50;

/** Whether an address leads to a part of the page rather than to a requirement or a filter. */
export function isSection(hash: string): boolean {
  const { anchor } = readAddress(hash);
  return anchor !== "" && !anchor.includes("/");
}

/** The view that an address leads to. */
export function viewAt(hash: string, results: Results, folded: View["folded"] = {}): View {
  const { anchor, filter, grouping } = readAddress(isSection(hash) ? "" : hash);
  const view = { filter, grouping, folded, limit: chunk, anchor: "", notice: "" };
  if (anchor === "") return view;
  const entry = results.find(anchor);
  if (entry === undefined) return { ...view, notice: `This report has no requirement ${decodeURIComponent(anchor)}.` };
  // Where the filter hides what the link is about, the link wins.
  const fits = matching([entry], filter).length > 0;
  const wanted = fits ? filter : { ...noFilter, verdicts: [...new Set([...noFilter.verdicts, entry.result.verdict])] };
  return revealed({ ...view, filter: wanted, anchor }, entry, results);
}

/** The view with a result open and in the page. */
function revealed(view: View, entry: Entry, { entries, data }: Results): View {
  const folded = { ...view.folded };
  const groups = groupsOf(matching(entries, view.filter), view.grouping, data);
  let before = 0;
  for (const group of groups) {
    const at = group.rows.findIndex((row) => row.entries.includes(entry));
    const row = group.rows[at];
    if (row === undefined) {
      // Those that are closed take less; a few more in the page do no harm.
      before += 1 + (folded[group.key] === false ? 0 : group.rows.length);
      continue;
    }
    folded[group.key] = true;
    if (row.follows) folded[followsKey(group)] = true;
    folded[row.key] = true;
    // Of several routes the first is open unless a link leads to another one.
    folded[`route ${row.entries[0].anchor}`] ??= false;
    folded[`route ${entry.anchor}`] = true;
    before += 1 + at;
    break;
  }
  return { ...view, folded, limit: Math.max(view.limit, before + chunk), focus: { anchor: entry.anchor } };
}
