/** A piece of a filter's text. */
export interface Token {
  readonly kind: "text" | "datetime" | "guid" | "date" | "time" | "duration" | "number" | "name" | "mark";
  readonly text: string;
}

const kinds = ["duration", "text", "datetime", "guid", "date", "time", "number", "name", "mark"] as const;

const token = new RegExp(
  [
    "\\s*(?:(?<duration>duration'[^']*')",
    "(?<text>'(?:[^']|'')*')",
    "(?<datetime>-?\\d{4,}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d))",
    "(?<guid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})",
    "(?<date>\\d{4}-\\d\\d-\\d\\d(?![\\w:]))",
    "(?<time>\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)",
    "(?<number>-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?(?![\\w-]))",
    "(?<name>[A-Za-z_]\\w*(?:\\/[A-Za-z_]\\w*)*)",
    "(?<mark>[(),:]))",
  ].join("|"),
  "iy",
);

/** Takes a filter apart; undefined where some of it is no OData that the oracle knows. */
export function tokensOf(text: string): readonly Token[] | undefined {
  const found: Token[] = [];
  token.lastIndex = 0;
  const end = text.trimEnd().length;
  while (token.lastIndex < end) {
    const groups = token.exec(text)?.groups;
    if (groups === undefined) return undefined;
    for (const kind of kinds) {
      const value = groups[kind];
      if (value !== undefined) found.push({ kind, text: value });
    }
  }
  return found;
}
