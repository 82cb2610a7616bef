import type { EnumType } from "../../specs/resource.ts";
import type { EnumValue } from "./value.ts";

/** The value that member names, joined by commas for a flags type, stand for; `undefined` when one is unknown. */
export function enumValue(text: string, type: EnumType): EnumValue | undefined {
  let number = 0;
  const names = type.flags ? text.split(",") : [text];
  for (const name of names) {
    const value = type.members[name.trim()];
    if (value === undefined) return undefined;
    number += value;
  }
  return { kind: "enum", text, number };
}
