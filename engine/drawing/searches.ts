import { type Search, searched } from "../../judging/oracle/search.ts";
import type { Item } from "../../judging/values/item.ts";

// So many words of each property are looked for.
const mostWords = 6;
/** And so many where no two are joined. */
const mostPlain = 2;

/**
 * Searches for words with which items begin, alone and joined: each leaves out an item for certain, so that it shows whether
 * it was heard. Empty where no properties are named, or no item tells.
 */
export function telltaleSearches(items: readonly Item[], searchable: readonly string[]): readonly Search[] {
  const clauses = searchable.map((property) => clausesOn(property, items));
  const all = clauses.flat();
  const [first = []] = clauses;
  const joined = (["or", "and"] as const).flatMap((kind) =>
    all.slice(0, mostWords).flatMap((clause, at): Search[] => {
      const other = all.at(-1 - at);
      return other === undefined || other === clause ? [] : [{ kind, operands: [clause, other] }];
    }),
  );
  // The letter case of what is looked for tells nothing.
  const shouted = first.slice(0, 1).map(inCapitals);
  return [...all.slice(0, 1), ...joined, ...shouted, ...all.slice(1)].filter(
    (search) => searched(search, items, searchable).outside.length > 0,
  );
}

/** Searches for words with which items begin, in the named properties and anywhere, each by itself. */
export function wordSearches(items: readonly Item[], words: readonly string[]): readonly Search[] {
  const named = words.flatMap((property) => clausesOn(property, items));
  const telling = named.filter((search) => isRare(search) && searched(search, items, words).outside.length > 0);
  const plain = telling.flatMap((search): Search[] =>
    search.kind === "clause" ? [{ ...search, property: undefined }] : [],
  );
  return [...telling.slice(0, mostPlain), ...plain.slice(0, mostPlain)];
}

// Engines pass over words that stand in nearly every text, which are short.
function isRare(search: Search): boolean {
  return search.kind === "clause" && search.text.length > 4;
}

function inCapitals(search: Search): Search {
  return search.kind === "clause" ? { ...search, text: search.text.toUpperCase() } : search;
}

function clausesOn(property: string, items: readonly Item[]): readonly Search[] {
  const words = items.flatMap(({ value }) => {
    const text = value[property];
    return (typeof text === "string" ? /^[A-Za-z]{3,}(?= |$)/.exec(text)?.[0] : undefined) ?? [];
  });
  return [...new Set(words)].slice(0, mostWords).map((text) => ({ kind: "clause", property, text }));
}

/** A word that no text has. */
export const nonsense: Search = { kind: "clause", property: undefined, text: "zqxjkvwpyzqxj" };
