import type { ServiceModel } from "../../specs/service-model.ts";
import { membersOf } from "./place.ts";
import { splitOutside } from "./path-pieces.ts";
import type { PathKey } from "./place.ts";

// Documentation writes {id} or <id> for a value that the reader has to put in.
const placeholder = /^[{<].*[}>]$/s;

/** The key of an entity type with a value as a URL segment has it; undefined, or a placeholder, for one that is not known. */
export function keyOf(model: ServiceModel, type: string, value: string | undefined): PathKey {
  const keys = Object.values(membersOf(model.types, type).properties).filter(({ key }) => key === true);
  const quoted = keys.length !== 1 || keys[0]?.type === "Edm.String";
  return { quoted, value: value === undefined || placeholder.test(value) ? undefined : value };
}

/** Whether a key names its property, as in `appId='a'`. What is encoded in Base64 ends in equals signs and names nothing. */
export function isNamedKey(key: string): boolean {
  return /^[A-Za-z_]\w*\s*=\s*[^=\s]/.test(key);
}

/** A key in parentheses: `'a'`, `1`, `id='a'`. Any other property is an alternate key, which does not tell the key itself. */
export function readKeyGroup(model: ServiceModel, type: string, group: string): PathKey {
  const [only = "", ...more] = splitOutside(group, ",");
  const [, name, text] = /^\s*(?:([\w.]+)\s*=)?(.*)$/s.exec(only) ?? [];
  const known = name === undefined || membersOf(model.types, type).properties[name]?.key === true;
  if (!known || more.length > 0) return keyOf(model, type, undefined);
  return keyOf(
    model,
    type,
    (text ?? "")
      .trim()
      .replace(/^'(.*)'$/s, "$1")
      .replaceAll("''", "'"),
  );
}
