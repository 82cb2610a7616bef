import type { Fact } from "../../facts.ts";
import type { Gap } from "../../gap.ts";
import type { Page } from "../page.ts";
import { blocksIn, only, type Section } from "../sections.ts";
import { sentences } from "../page-words.ts";
import type { ShownQuery } from "./shown-options.ts";

const known = ["$select", "$orderby", "$expand", "$filter", "$top", "$skip", "$count", "$search", "$format"];
const beside = /\b(when|if|while|unless|together with|in combination|except|ignored?|without|to use|by using)\b/i;
// What is supported in part cannot be claimed of whatever is asked.
const denial =
  /(\bnot?\b|n['’]t\b)[\w\s]{0,20}\b(support|use)|\b(except|ignored?|limited support)\b|\bonly supported `?\$/i;

/** Whatever a page says of some of them later on, it supports them all, and does not say which these are. */
const speaksOfAll = /^(?!.*\$)[^.]*\bsupports (?:the )?OData query parameters\b(?! *:| *listed| *below)/i;
/** Those that are named are among others. */
const namesSome = /\bsupports (?:the )?OData query parameters\b[^.$]*\bincluding\b/i;

// What the head of a page tells to do, as: Use `$top` to customize the page size.
const advice = /(?:^|\bcan )use (?:the )?`?\$[a-z]+`?(?: query parameter)? to\b/i;

export interface ReadQueryOptions {
  readonly queryOptions?: readonly Fact<string>[];
  readonly gaps: readonly Gap[];
}

/**
 * The options that a page says are not supported, whatever it says of them elsewhere. What holds beside another option only,
 * such as `$skip` when `$search` is used, denies nothing.
 */
function deniedElsewhere(
  sections: readonly Section[],
): readonly { readonly option: string; readonly text: string; readonly at: Fact<string>["at"] }[] {
  const told = sections.filter(({ kind }) => kind === "head" || kind === "query" || kind === "response");
  const prose = only(
    told.flatMap(({ blocks }) => blocks),
    "prose",
  );
  return prose.flatMap(({ text: whole, at }) =>
    sentences(whole)
      .filter((text) => denial.test(text) && !beside.test(text))
      .flatMap((text) =>
        [...new Set(text.toLowerCase().match(/\$[a-z]+/g) ?? [])].map((option) => ({ option, text, at })),
      ),
  );
}

/**
 * The OData query options that a page says the operation supports, and where it names some, those that work in its own examples.
 * A sentence that denies something supports nothing.
 */
export function readQueryOptions(
  page: Page,
  sections: readonly Section[],
  shown: readonly ShownQuery[],
): ReadQueryOptions {
  const found = sections.filter(({ kind }) => kind === "query");
  const at = found[0]?.heading?.at ?? { document: page.name, line: 1 };
  if (found.length === 0) {
    const reason = "the page has no section on query parameters";
    return { gaps: [{ kind: "no-query-options", at, reason }] };
  }
  const blocks = blocksIn(sections, "query");
  const statements = [
    ...only(blocks, "prose").flatMap(({ text, at: place }) => sentences(text).map((s) => ({ text: s, at: place }))),
    ...only(blocks, "table").flatMap(({ rows }) => rows.map((row) => ({ text: row.cells[0]?.text ?? "", at: row.at }))),
  ];
  const advised = only(blocksIn(sections, "head"), "prose").flatMap(({ text, at: place }) =>
    sentences(text).flatMap((s) => (advice.test(s) ? [{ text: /\$[a-z]+/i.exec(s)?.[0] ?? "", at: place }] : [])),
  );
  const options = new Map<string, Fact<string>>();
  for (const statement of [...statements, ...advised].filter(({ text }) => !denial.test(text))) {
    for (const name of statement.text.toLowerCase().match(/\$[a-z]+/g) ?? []) {
      if (known.includes(name) && !options.has(name))
        options.set(name, { value: name, origin: "page", at: statement.at });
    }
  }
  const isNamed = options.size > 0;
  for (const { options: used, at: place } of isNamed ? shown : []) {
    for (const name of used.keys())
      if (known.includes(name) && name !== "$format" && !options.has(name))
        options.set(name, { value: name, origin: "page", at: place });
  }
  const gaps: Gap[] = deniedElsewhere(sections).flatMap(({ option, text, at: place }): readonly Gap[] => {
    if (!options.delete(option)) return [];
    return [{ kind: "denied-option", at: place, reason: `${option}: "${text.slice(0, 120)}"` }];
  });
  const [first] = statements;
  if (options.size > 0 && first !== undefined && (speaksOfAll.test(first.text) || namesSome.test(first.text)))
    gaps.push({ kind: "unnamed-query-options", at: first.at, reason: `"${first.text.slice(0, 100)}"` });
  if (options.size > 0 || gaps.length > 0) return { queryOptions: [...options.values()], gaps };
  const none = statements.some(({ text }) => /^none\b/i.test(text) || denial.test(text)) || statements.length === 0;
  if (none) return { queryOptions: [], gaps: [] };
  const reason = `"${statements[0]?.text.slice(0, 100) ?? ""}"`;
  return { gaps: [{ kind: "unnamed-query-options", at: statements[0]?.at ?? at, reason }] };
}
