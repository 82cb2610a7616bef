import type { Block, BlockOf, Page } from "./page.ts";

export type SectionKind =
  | "head"
  | "permissions"
  | "request"
  | "query"
  | "headers"
  | "response"
  | "examples"
  | "properties"
  | "relationships"
  | "members"
  | "representation"
  | "other";

/** A part of a page under one heading, with the deeper headings in it. */
export interface Section {
  readonly kind: SectionKind;
  readonly heading?: BlockOf<"heading">;
  readonly blocks: readonly Block[];
}

const names: readonly (readonly [RegExp, SectionKind])[] = [
  [/^(permissions|prerequisites)\b/i, "permissions"],
  [/^http requests?\b/i, "request"],
  [/\bquery (parameters?|options?)$/i, "query"],
  [/\brequest headers?$/i, "headers"],
  [/^request body$/i, "other"],
  [/^examples?\b/i, "examples"],
  [/^(common )?properties$/i, "properties"],
  [/^(relationships|navigation properties)$/i, "relationships"],
  [/^members$|^\w+ (values|enum(eration)?)$/i, "members"],
  [/^json representation/i, "representation"],
  [/^(see also|related content|remarks|error (responses|handling)|next steps|usage)\b/i, "other"],
];

/** A page in its parts. The words of a heading tell more than its level, which authors choose freely. */
export function sectionsOf({ blocks }: Page): readonly Section[] {
  const sections: (Section & { readonly blocks: Block[] })[] = [{ kind: "head", blocks: [] }];
  for (const block of blocks) {
    const current = sections.at(-1);
    const kind = block.kind === "heading" ? kindOf(block, current) : current?.kind;
    if (block.kind === "heading" && kind !== undefined && block.level > 1 && opensSection(block, kind, current)) {
      sections.push({ kind, heading: block, blocks: [] });
    } else current?.blocks.push(block);
  }
  return sections;
}

/** All pieces of the sections of a kind. */
export function blocksIn(sections: readonly Section[], kind: SectionKind): readonly Block[] {
  return sections.filter((section) => section.kind === kind).flatMap(({ blocks }) => blocks);
}

/** The pieces of one sort among others. */
export function only<K extends Block["kind"]>(blocks: readonly Block[], kind: K): readonly BlockOf<K>[] {
  return blocks.filter((block): block is BlockOf<K> => block.kind === kind);
}

// Within a section, a heading that says nothing new only divides it.
function opensSection(heading: BlockOf<"heading">, kind: SectionKind, current: Section | undefined): boolean {
  return kind !== current?.kind || (heading.level <= (current.heading?.level ?? 1) && kind !== "examples");
}

function kindOf({ text, level }: BlockOf<"heading">, current: Section | undefined): SectionKind {
  const inExamples = current?.kind === "examples";
  if (/^(request|response)s?\b/i.test(text) && !/^request (headers?|body)$/i.test(text)) {
    if (inExamples) return "examples";
    // A request that stands alone begins the examples of a page that has no heading for them.
    return /^response/i.test(text) ? "response" : "examples";
  }
  const known = names.find(([name]) => name.test(text))?.[1];
  if (known !== undefined) return inExamples && level > 2 && known !== "other" ? "examples" : known;
  return level > (current?.heading?.level ?? 1) || (inExamples && level > 2) ? (current?.kind ?? "other") : "other";
}
