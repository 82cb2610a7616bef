import { percentEncoded } from "./path-pieces.ts";
import type { ContextFragment } from "./predict-context.ts";
import type { PathKey } from "./place.ts";

/** A fragment as a context URL has it, behind `$metadata#`. A key that only the service knows is written `{key}`. */
export function fragmentText({ path, list, entity }: ContextFragment): string {
  const place =
    "type" in path
      ? path.collection
        ? `Collection(${path.type})`
        : path.type
      : path.map(({ name, key }) => name + (key === undefined ? "" : `(${keyText(key)})`)).join("/");
  return `${place}${list === undefined ? "" : `(${list})`}${entity ? "/$entity" : ""}`;
}

function keyText({ value, quoted }: PathKey): string {
  const text = value === undefined ? "{key}" : percentEncoded(value.replaceAll("'", "''"));
  return quoted ? `'${text}'` : text;
}
