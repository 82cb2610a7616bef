import { anchorText } from "./anchor-text.ts";
import { type Filter, noFilter } from "./filter.ts";

/** What a link into the page says: `#projection/returns-selected@direct?verdict=failed&q=text`. */
export interface Address {
  /** As `anchorText` writes it; empty for the page as a whole. */
  readonly anchor: string;
  readonly filter: Filter;
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
      verdicts: one("verdict")
        .split(",")
        .filter((verdict) => verdict !== ""),
      class: one("class"),
      level: one("level"),
      route: one("route"),
    },
  };
}

/** The part of a URL that begins with `#`, or `#` alone for the page as it is at first. */
export function addressText({
  anchor = "",
  filter = {},
}: {
  readonly anchor?: string;
  readonly filter?: Partial<Filter>;
}): string {
  const { text, verdicts, class: ofClass, level, route } = { ...noFilter, ...filter };
  const values = new URLSearchParams(
    Object.entries({ verdict: verdicts.join(","), class: ofClass, level, route, q: text }).filter(
      ([, value]) => value !== "",
    ),
  );
  const query = values.size === 0 ? "" : `?${values.toString().replaceAll("%2C", ",").replaceAll("%40", "@")}`;
  return `#${anchor}${query}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
