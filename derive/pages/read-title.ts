import type { Fact } from "../facts.ts";
import { only, type Section } from "./sections.ts";
import type { Page } from "./page.ts";

/** The title of a page: its first heading, else what its front matter says. */
export function readTitle(page: Page): Fact<string> | undefined {
  const heading = only(page.blocks, "heading").find(({ level }) => level === 1);
  if (heading !== undefined) return { value: heading.text, origin: "page", at: heading.at };
  const title = page.frontMatter["title"];
  return typeof title === "string" ? { value: title, origin: "page", at: { document: page.name, line: 1 } } : undefined;
}

/** The namespace that a page states. */
export function readNamespace(sections: readonly Section[]): Fact<string> | undefined {
  for (const { text, at } of only(
    sections.flatMap(({ blocks }) => blocks),
    "prose",
  )) {
    const value = /^Namespace:\s*([\w.]+)/i.exec(text)?.[1];
    if (value !== undefined) return { value, origin: "page", at };
  }
  return undefined;
}
