import type { Place } from "../../specs/source.ts";

/** A link, as text and target. */
export interface Link {
  readonly text: string;
  readonly target: string;
}

/** Text without its markup: inline code stands without backticks, a line break as one. */
export interface Prose {
  readonly text: string;
  readonly links: readonly Link[];
}

export interface TableRow {
  readonly cells: readonly Prose[];
  readonly at: Place;
}

/** What an author wrote about a block of code in a comment before it. */
export type Annotation = Readonly<Record<string, unknown>>;

/** A piece of a page. Code begins at the place given, the fence excluded. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: string; readonly at: Place }
  | ({ readonly kind: "prose"; readonly item: boolean; readonly at: Place } & Prose)
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly TableRow[]; readonly at: Place }
  | { readonly kind: "code"; readonly text: string; readonly annotation?: Annotation; readonly at: Place }
  | { readonly kind: "include"; readonly target: string; readonly at: Place };

export type BlockOf<K extends Block["kind"]> = Extract<Block, { readonly kind: K }>;

/** A documentation page as a list of pieces, whichever form it was written in. */
export interface Page {
  /** Its file name. */
  readonly name: string;
  readonly blocks: readonly Block[];
  /** The title and type that an author states beside the text. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
}

/** A page that cannot be read: the message names document, line and reason. */
export class PageError extends Error {
  constructor(document: string, line: number, reason: string) {
    super(`${document}:${line}: ${reason}`);
    this.name = "PageError";
  }
}

/** The id of what a page describes: its file name without folder and extension, in lower case with dashes. */
export function pageId(name: string): string {
  const slug = name
    .replace(/^.*[/\\]/, "")
    .replace(/\.[a-z]+$/i, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return /^[a-z]/.test(slug) ? slug : `page-${slug}`;
}
