import type { Look } from "../../suites/engine/look-at.ts";

/** Ids of the operations that answered on at least one of their routes. */
export function answeringOperations({ routes }: Look): readonly string[] {
  return [...new Set(routes.filter(({ answers }) => answers).map(({ operation }) => operation))];
}
