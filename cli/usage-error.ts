import { nearestName } from "../server/nearest-name.ts";

/** Input that cannot be used: one line that says what is wrong and what to do. Exit code 2. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UsageError";
  }
}

/** ` Did you mean NAME?` for the known name nearest to the given one, which may be its beginning; empty when there are none. */
export function didYouMean(given: string, known: readonly string[]): string {
  const begun = given === "" ? undefined : known.find((name) => name.startsWith(given));
  const nearest = begun ?? nearestName(given, known);
  return nearest === undefined ? "" : ` Did you mean ${nearest}?`;
}
