/** A value as a short text for a report: JSON, cut at `limit` characters. */
export function observedText(value: unknown, limit = 80): string {
  if (value === undefined) return "absent";
  const text = jsonText(value);
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

// A value nested too deeply for the stack is told by its type.
function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return `${jsonType(value)}, deeply nested`;
  }
}

/** The JSON type of a value, as JSON Schema names it. */
export function jsonType(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}
