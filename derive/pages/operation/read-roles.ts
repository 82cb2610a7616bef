import type { Fact } from "../../facts.ts";
import { blocksIn, only, type Section } from "../sections.ts";

/** The directory roles that a page names as the least privileged ones for delegated access. */
export function readRoles(sections: readonly Section[]): readonly Fact<string>[] {
  const prose = only(blocksIn(sections, "permissions"), "prose");
  return prose.flatMap(({ text, at }) => {
    const name = /(?:^|[.:]\s+)([A-Z][\w ]+?) is the least privileged role\b/.exec(text)?.[1];
    return name === undefined ? [] : [{ value: name, origin: "page" as const, at }];
  });
}
