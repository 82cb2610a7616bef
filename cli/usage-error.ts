import { nearestName } from "../server/nearest-name.ts";

/** Input that cannot be used: one line that says what is wrong and what to do. Exit code 2. */
export class UsageError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UsageError";
  }
}

/** ` Did you mean GLOB?` for the glob nearest to one that matches none of these ids: with the id or the folder put right. */
export function didYouMeanGlob(glob: string, ids: readonly string[]): string {
  if (!glob.includes("*")) return didYouMean(glob, ids);
  const word = glob.replaceAll(/[*/]/g, "").toLowerCase();
  // Most write the plural, or the beginning of a word that stands in the middle.
  const stem = word.length > 3 ? word.replace(/s$/, "") : word;
  if (stem !== "" && ids.some((id) => id.includes(stem))) return ` Did you mean *${stem}*?`;
  const [folder = "", ...rest] = glob.split("/");
  const folders = [...new Set(ids.flatMap((id) => (id.includes("/") ? (id.split("/")[0] ?? []) : [])))];
  if (rest.length > 0 && folders.length > 0) {
    const nearest = folders.includes(folder) ? folder : (nearestName(folder, folders) ?? folder);
    const begun = rest.join("/").replace(/\*.*$/, "");
    const inside = ids.filter((id) => id.startsWith(`${nearest}/`));
    const likely = begun === "" || inside.some((id) => id.startsWith(`${nearest}/${begun}`)) ? rest.join("/") : "*";
    return ` Did you mean ${nearest}/${likely}?`;
  }
  const stems = ids.flatMap((id) => id.split("-")).filter((part) => part.length > 3);
  const near = nearestName(stem, stems);
  return near === undefined ? "" : ` Did you mean *${near}*?`;
}

/** ` Did you mean NAME?` for the known name nearest to the given one, which may be its beginning; empty when there are none. */
export function didYouMean(given: string, known: readonly string[]): string {
  const begun = given === "" ? undefined : known.find((name) => name.startsWith(given));
  const nearest = begun ?? nearestName(given, known);
  return nearest === undefined ? "" : ` Did you mean ${nearest}?`;
}
