/**
 * One place where a value does not fit its schema.
 * `absent`: a required member is missing, `pointer` names it. `null`: null where null is not allowed. `type`: another JSON type.
 * `format`, `enum`, `pattern`, `range`, `length`: the value itself does not fit.
 */
export interface Finding {
  readonly kind: "absent" | "null" | "type" | "format" | "enum" | "pattern" | "range" | "length";
  /** JSON Pointer into the judged value. */
  readonly pointer: string;
  readonly expected: string;
  readonly observed: string;
}

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
