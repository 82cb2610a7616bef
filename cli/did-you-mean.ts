import { nearestName } from "../server/nearest-name.ts";

/** ` Did you mean NAME?` for the known name nearest to the given one, which may be its beginning; empty when there are none. */
export function didYouMean(given: string, known: readonly string[]): string {
  const begun = given === "" ? undefined : known.find((name) => name.startsWith(given));
  const nearest = begun ?? nearestName(given, known);
  return nearest === undefined ? "" : ` Did you mean ${nearest}?`;
}
