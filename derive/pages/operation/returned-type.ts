import { pageId, type Prose } from "../page.ts";

/** How a sentence names what an answer holds. */
export interface NamedType {
  readonly text: string;
  readonly collection: boolean;
  /** The id of the page to which the name links. */
  readonly page?: string;
}

const noun = String.raw`(?:objects?|resources?|entit(?:y|ies)|instances?|items?)`;
const many = String.raw`(?:collection|list|array|set)`;

/** The types that a text says are in the response body, by link or by name. More than one: the text gives a choice. */
export function namedTypes({ text, links }: Prose): readonly NamedType[] {
  return links.some(({ target }) => /resources\//i.test(target)) ? byLink({ text, links }) : byName(text);
}

// A link such as [range](range.md) names a type; one such as [thread](conversationthread.md) names something in passing.
function isResource({ text, target }: Prose["links"][number]): boolean {
  if (!/resources\//i.test(target) || !/^[\w.]+$/.test(text)) return false;
  const file = linkedPage(target);
  const name = singular({ text, target }).toLowerCase().replace(/^.*\./, "");
  return file === name || file.endsWith(`-${name}`) || name.endsWith(file.split("-").at(-1) ?? file);
}

// Some links name a type in the plural, such as [groups](group.md).
function singular({ text, target }: Prose["links"][number]): string {
  return text.toLowerCase() === `${linkedPage(target)}s` ? text.slice(0, -1) : text;
}

function linkedPage(target: string): string {
  return pageId(target.replace(/[?#].*$/, ""));
}

function byLink({ text, links }: Prose): readonly NamedType[] {
  const found: NamedType[] = [];
  let from = 0;
  for (const link of links) {
    const start = text.indexOf(link.text, from);
    if (start < 0 || !isResource(link)) continue;
    const between = text.slice(from, start);
    // Further types count only where the sentence offers them as a choice.
    if (found.length > 0 && !/^\s*(collection\s+)?(objects?\s*)?(,|and|or|\/)+\s*(an?\s+)*$/i.test(between)) break;
    from = start + link.text.length;
    const sentence = text.slice(text.lastIndexOf(".", start - 1) + 1, start);
    const before = new RegExp(String.raw`\b${many} of\b`, "i").test(sentence);
    const after = new RegExp(String.raw`^\s*(${noun}\s+)?${many}\b`, "i").test(text.slice(from));
    found.push({ text: singular(link), collection: before || after, page: linkedPage(link.target) });
  }
  return distinct(found);
}

// A word is a type's name where a noun such as "object" follows it. Counts have limits, or the time would not.
function byName(text: string): readonly NamedType[] {
  const article = String.raw`(?:(?:an?|the|one|more|or|requested|specified|updated)\s{1,9}){0,9}`;
  const pattern = new RegExp(
    String.raw`\b(${many} of\s{1,9})?${article}([A-Za-z][\w.]{0,200}\w)\s{1,9}(${many}\s{1,9})?${noun}\b`,
  );
  const [, before, name, after] = pattern.exec(text) ?? [];
  if (name === undefined || !/^(\w+(\.\w+)+|[a-z]\w*)$/.test(name) || vague.has(name)) return [];
  return [{ text: name, collection: (before ?? after) !== undefined }];
}

const vague = new Set([
  "collection",
  "json",
  "new",
  "object",
  "resource",
  "response",
  "matching",
  "all",
  "any",
  "empty",
  "following",
  "this",
  "these",
  "each",
  "of",
]);

function distinct(types: readonly NamedType[]): readonly NamedType[] {
  return types.filter(
    ({ text }, at) => types.findIndex((other) => other.text.toLowerCase() === text.toLowerCase()) === at,
  );
}
