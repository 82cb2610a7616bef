import { pathPieces, splitOutside } from "./path-pieces.ts";

const suffixes = new Set(["$entity", "$delta", "$deletedEntity", "$link", "$deletedLink"]);
// A key is quoted, a number, a GUID or another literal with a digit in it, or written with its name; functions have parameters.
const keyGroup = /^$|^[\w.]*'(?:[^']|'')*'$|^(?:true|false|null)$|^[\w.:~+-]*\d[\w.:~+-]*$|^\w+=/s;
// Documentation writes {id} or <id> for a key that the reader has to put in.
const placeholder = /^[{<].*[}>]$/s;
/** `$expand` of `$expand` is seldom two levels deep. */
const deepestList = 20;
const pathName = /^[\p{L}\p{N}_.$@~-]+$/u;
const listName =
  /^(?:\*|(?:[\p{L}_][\p{L}\p{N}_]*\.)+\*|[@#\p{L}_][\p{L}\p{N}_.#@]*(?:\/[@\p{L}_][\p{L}\p{N}_.#@]*)*(?:\/\$(?:ref|count))?\+?)$/u;

/**
 * What breaks OData's grammar in a context's fragment, in a few words; undefined where nothing does. Names are read as they
 * stand, without percent-encoding; punctuation may be percent-encoded, as the grammar lists it, and so may keys.
 * `twice` lets a list name a member twice. Source: OData ABNF, "Context URL Fragments".
 */
export function fragmentFlaw(fragment: string, twice = false): string | undefined {
  // Most answers of one path have the same fragment.
  const key = `${twice} ${fragment}`;
  if (known.has(key)) return known.get(key);
  if (known.size >= mostKnown) known.clear();
  const flaw = flawOf(fragment, twice);
  known.set(key, flaw);
  return flaw;
}

const known = new Map<string, string | undefined>();
const mostKnown = 500;

function flawOf(fragment: string, twice: boolean): string | undefined {
  const text = fragment.replaceAll("%28", "(").replaceAll("%29", ")").replaceAll(/%2c/gi, ",").replaceAll("%27", "'");
  const outside = text.replaceAll(/(?<=\([^()']*)'(?:[^']|'')*'/g, "''");
  if (!isBalanced(outside)) return "a parenthesis has no partner";
  const pieces = pathPieces(text);
  const suffix = suffixes.has(pieces.at(-1)?.name ?? "") ? 1 : 0;
  const last = pieces.length - suffix - 1;
  for (const [at, { name, groups }] of pieces.entries()) {
    if (!pathName.test(name)) return `${JSON.stringify(name)} is no name`;
    if (at > last && groups.length > 0) return `a list stands behind ${name}`;
    const type = at === 0 && name === "Collection";
    for (const [index, group] of groups.entries()) {
      if ((type && index === 0) || keyGroup.test(group)) continue;
      if (at < last && placeholder.test(group)) continue;
      if (at < last || index < groups.length - 1) return `(${group}) stands behind ${name}, where only a key may`;
      const flaw = listFlaw(group, twice);
      if (flaw !== undefined) return flaw;
    }
  }
  return undefined;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === "(") depth += 1;
    if (char === ")" && --depth < 0) return false;
  }
  return depth === 0;
}

function listFlaw(list: string, twice: boolean, depth = 1): string | undefined {
  if (depth > deepestList) return `the list is nested more than ${deepestList} levels deep`;
  const names = new Set<string>();
  for (const element of splitOutside(list, ",")) {
    const [, name = element, nested] = /^([^(]*)\((.*)\)$/s.exec(element) ?? [];
    if (!listName.test(name)) return `${JSON.stringify(element)} in the list is no name`;
    // Graph lists what is selected and expanded in both forms.
    const form = nested === undefined ? name : `${name}()`;
    if (names.has(form) && !twice) return `${name} stands in the list twice`;
    names.add(form);
    // What is expanded without options has an empty list.
    const flaw = nested === undefined || nested === "" ? undefined : listFlaw(nested, twice, depth + 1);
    if (flaw !== undefined) return flaw;
  }
  return undefined;
}
