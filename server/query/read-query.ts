import { badRequest } from "../refusal.ts";

/** A query option, decoded. */
export interface QueryPair {
  readonly name: string;
  readonly value: string;
}

export function readQuery(query: string): readonly QueryPair[] {
  if (query === "") return [];
  return query
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      return equals < 0
        ? { name: decodeOption(part), value: "" }
        : { name: decodeOption(part.slice(0, equals)), value: decodeOption(part.slice(equals + 1)) };
    });
}

/** A `+` is a space, everything else percent-encoded. */
function decodeOption(text: string): string {
  if (!text.includes("%") && !text.includes("+")) return text;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw badRequest("unknown-option", "The query has a malformed percent-encoding.");
  }
}

const systemOptions = [
  "$select",
  "$expand",
  "$filter",
  "$orderby",
  "$top",
  "$skip",
  "$count",
  "$search",
  "$format",
  "$skiptoken",
  "$deltatoken",
] as const;

export type SystemOption = (typeof systemOptions)[number];

/** Which system query option a name means: without case. `unknown` has a `$` but no meaning; `custom` is the client's own. */
export function systemOption(name: string): SystemOption | "custom" | "unknown" {
  const trimmed = name.trim();
  if (!trimmed.startsWith("$")) return "custom";
  const lower = trimmed.toLowerCase();
  return systemOptions.find((option) => option === lower) ?? "unknown";
}
