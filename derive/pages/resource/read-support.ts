import { sentences } from "../page-words.ts";

/** What the description of a member says of it, beside prose. */
export interface Support {
  readonly nullable?: boolean;
  readonly key?: true;
  readonly optional?: true;
  readonly selectedOnly?: true;
  /** In characters. */
  readonly maxLength?: number;
  readonly filter?: readonly string[];
  /** Filtering is supported, but nothing says with which operators. */
  readonly unnamedFilter?: true;
  readonly orderby?: true;
  readonly expand?: true;
  readonly values?: readonly string[];
}

const operators = new Set([
  "eq",
  "ne",
  "lt",
  "le",
  "gt",
  "ge",
  "in",
  "not",
  "has",
  "any",
  "all",
  "startswith",
  "endswith",
  "contains",
]);

const onSelect =
  /returned only on (applying (a )?)?(`?\$select|select)|\b(is|are) not returned by default\b|\bnever returned on a GET\b/i;
// Of what comes on request, with some values of others, or for nobody to use.
const absences = [
  onSelect,
  /\b(only (returned|present|included|available)|(returned|present|included|available) only)\b[^.]{0,40}\b(if|when|for)\b/i,
  /\bnot (returned|present|included) (if|when|for)\b|[,;] present if\b/i,
  /\bdo not use\b|\breserved for future use\b/i,
] as const;

/** Reads the fixed phrases of a description, such as "Supports `$filter` (`eq`, `ne`) and `$orderby`." */
export function readSupport(description: string): Support {
  const said = sentences(description);
  const supporting = said.filter(
    (s) => /\bsupports?\b/i.test(s) && !/\b(not|only)\b.*\bsupport|n['’]t support/i.test(s),
  );
  const filter = supporting.map(filterOf).find((found) => found !== undefined);
  const values = valuesOf(description);
  // That there may be no value is none of the values.
  const members = values.filter((value) => value !== "null");
  return {
    ...(values.includes("null") ? { nullable: true } : nullability(description)),
    ...(/(^|[.;:]\s*)Key\./.test(description) ? { key: true } : {}),
    ...(absences.some((absence) => absence.test(description)) ? { optional: true } : {}),
    ...(onSelect.test(description) ? { selectedOnly: true } : {}),
    ...lengthOf(description),
    ...(filter === undefined || filter.length === 0 ? {} : { filter }),
    ...(filter?.length === 0 ? { unnamedFilter: true } : {}),
    ...(supporting.some((s) => /\$orderby\b/i.test(s)) ? { orderby: true } : {}),
    ...(supporting.some((s) => /\$expand\b/i.test(s)) ? { expand: true } : {}),
    ...(members.length === 0 ? {} : { values: members }),
  };
}

function nullability(text: string): Support {
  if (/\b(not|non)[\s-]nullable\b/i.test(text)) return { nullable: false };
  return /(^|[.,;\s])nullable\s*([.,;]|$)/im.test(text) ? { nullable: true } : {};
}

// "Maximum length is 64 characters", "Can have a maximum of 256 characters", "The first 255 characters of the message body".
function lengthOf(text: string): Support {
  const bound =
    /(?:\bmax(?:imum)?(?: length)?(?: is| of|:)?|\bnot exceed|^the first|\blimited to) (?<most>[1-9][\d,]*) characters\b/i;
  const length = bound.exec(text)?.groups?.["most"];
  return length === undefined ? {} : { maxLength: Number(length.replaceAll(",", "")) };
}

// The operators in the parentheses behind $filter; none when there are no parentheses, undefined when there is no $filter.
function filterOf(sentence: string): readonly string[] | undefined {
  const [, rest] = /\$filter\b(.*)$/is.exec(sentence) ?? [];
  if (rest === undefined) return undefined;
  const listed = /^\s*\(([^)]*)\)/.exec(rest)?.[1] ?? "";
  const words = listed.toLowerCase().match(/[a-z]+/g) ?? [];
  return [...new Set(words.filter((word) => operators.has(word)))];
}

function valuesOf(description: string): readonly string[] {
  const [, listed] = /possible values (?:are|is|include)\s*:?\s*([^.]*)/i.exec(description) ?? [];
  const bare = (listed ?? "").replaceAll(/\([^()]*\)/g, "");
  const names = bare.split(/,|\band\b|\bor\b/).map((name) => name.trim());
  return names.length > 1 && names.every((name) => name === "" || /^[A-Za-z]\w*$/.test(name))
    ? names.filter((name) => name !== "")
    : [];
}
