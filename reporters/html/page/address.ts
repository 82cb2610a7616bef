import { anchorText, verdictOrder } from "./entry.ts";
import { type Filter, noFilter } from "./filter.ts";
import { type Grouping, groupings } from "./grouping.ts";

/** What a link into the page says: `#projection/returns-selected@direct?verdict=failed&by=class&q=text`. */
export interface Address {
  /** As `anchorText` writes it; empty for the page as a whole. */
  readonly anchor: string;
  readonly filter: Filter;
  readonly grouping: Grouping;
}

/** Reads the part of a URL that begins with `#`. */
export function readAddress(hash: string): Address {
  const [, anchor = "", query = ""] = /^#?([^?]*)\??(.*)$/s.exec(hash) ?? [];
  const values = new URLSearchParams(query);
  const one = (name: string): string => values.get(name) ?? "";
  return {
    anchor: anchorText(decoded(anchor)),
    filter: {
      text: one("q"),
      verdicts: verdictsIn(one("verdict")),
      class: one("class"),
      level: one("level"),
      route: one("route"),
      baseline: one("baseline"),
    },
    grouping: groupings.find((grouping) => grouping === one("by")) ?? "cause",
  };
}

function verdictsIn(text: string): Filter["verdicts"] {
  if (text === "") return noFilter.verdicts;
  return text === "all" ? verdictOrder : text.split(",").filter((verdict) => verdict !== "none");
}

/** The part of a URL that begins with `#`, or `#` alone for the page as it is at first. */
export function addressText({
  anchor = "",
  filter = {},
  grouping = "cause",
}: {
  readonly anchor?: string;
  readonly filter?: Partial<Filter>;
  readonly grouping?: Grouping;
}): string {
  const { text, verdicts, class: ofClass, level, route, baseline } = { ...noFilter, ...filter };
  const by = grouping === "cause" ? "" : grouping;
  const verdict = verdictText(verdicts);
  const values = new URLSearchParams(
    Object.entries({ verdict, class: ofClass, level, route, baseline, by, q: text }).filter(
      ([, value]) => value !== "",
    ),
  );
  const query = values.size === 0 ? "" : `?${values.toString().replaceAll("%2C", ",").replaceAll("%40", "@")}`;
  return `#${anchor}${query}`;
}

function verdictText(verdicts: Filter["verdicts"]): string {
  const isOf = (others: readonly string[]): boolean =>
    others.length === verdicts.length && others.every((verdict) => verdicts.includes(verdict));
  if (isOf(noFilter.verdicts)) return "";
  if (isOf(verdictOrder)) return "all";
  return verdicts.length === 0 ? "none" : verdicts.join(",");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
