import type { Fact } from "../../facts.ts";
import { blocksIn, only, type Section } from "../sections.ts";

/** The request headers that a page lists. */
export function readHeaders(sections: readonly Section[]): readonly Fact<string>[] {
  return only(blocksIn(sections, "headers"), "table").flatMap(({ rows }) =>
    rows.flatMap(({ cells, at }) => {
      const name = cells[0]?.text.replace(/:$/, "").trim() ?? "";
      return /^[A-Za-z][\w-]*$/.test(name) ? [{ value: name, origin: "page" as const, at }] : [];
    }),
  );
}
