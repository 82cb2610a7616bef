/**
 * One place where a value does not fit its schema.
 * `absent`: a required member is missing, `pointer` names it. `null`: null where null is not allowed. `type`: another JSON type.
 * `format`, `enum`, `pattern`, `range`: the value itself does not fit.
 */
export interface Finding {
  readonly kind: "absent" | "null" | "type" | "format" | "enum" | "pattern" | "range";
  /** JSON Pointer into the judged value. */
  readonly pointer: string;
  readonly expected: string;
  readonly observed: string;
}
