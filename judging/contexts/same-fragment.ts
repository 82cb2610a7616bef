import { decodePercent, pathPieces, percentEncoded } from "./path-pieces.ts";
import type { PathKey } from "./place.ts";
import type { ContextFragment } from "./predict-context.ts";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const unknown = "{key}";

/**
 * Whether a context's fragment is the predicted one. Percent-encoding is undone on both sides, GUIDs are compared without
 * letter case, and a key that only the service knows may be any, but must stand there in its form.
 */
export function sameFragment(observed: string, predicted: ContextFragment): boolean {
  const there = pathPieces(decodePercent(observed));
  const wanted = pathPieces(decodePercent(fragmentText(predicted)));
  return (
    there.length === wanted.length &&
    wanted.every(({ name, groups }, at) => {
      const piece = there[at];
      return (
        piece !== undefined &&
        piece.name === name &&
        piece.groups.length === groups.length &&
        groups.every((group, index) => sameGroup(piece.groups[index] ?? "", group))
      );
    })
  );
}

function sameGroup(observed: string, wanted: string): boolean {
  if (observed === wanted) return true;
  const [there, here] = [observed, wanted].map((group) => /^'(.*)'$/s.exec(group)?.[1]);
  if (here === unknown) return there !== undefined && there !== "";
  if (wanted === unknown) return observed !== "" && there === undefined;
  return there !== undefined && here !== undefined && guid.test(here) && there.toLowerCase() === here.toLowerCase();
}

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
