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
] as const;
export type SystemOption = (typeof systemOptions)[number];

/** Which system query option a name means: without case. `unknown` has a `$` but no meaning; `custom` is the client's own. */
export function systemOption(name: string): SystemOption | "custom" | "unknown" {
  const trimmed = name.trim();
  if (!trimmed.startsWith("$")) return "custom";
  const lower = trimmed.toLowerCase();
  return systemOptions.find((option) => option === lower) ?? "unknown";
}
