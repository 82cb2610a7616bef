import { splitOutside } from "../../../judging/contexts/path-pieces.ts";
import { type AskedEntities, nestedOptions, type NestedOptions } from "../../../specs/operation.ts";
import type { Abilities, Fact } from "../../facts.ts";

/** A query that a page shows, decoded, by option. */
export interface ShownQuery {
  readonly options: ReadonlyMap<string, string>;
  readonly at: Fact<string>["at"];
}

/** The options of a query as it is printed, in an example or in a request line. */
export function shownQuery(query: string, at: ShownQuery["at"]): ShownQuery {
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => [name.trim().toLowerCase(), value] as const);
  return { options: new Map(pairs), at };
}

/** What is shown within query options: paths in `$select`, options inside of `$expand`, conditions on what items lead to. */
export function readShownOptions(
  shown: readonly ShownQuery[],
): Pick<Abilities, "selectPaths" | "expandOptions" | "askedEntities"> {
  const fact = <T>(value: T, { at }: ShownQuery): Fact<T> => ({ value, origin: "page", at });
  const expandOptions = new Map<string, Fact<NestedOptions>>();
  const askedEntities = new Map<string, Fact<AskedEntities>>();
  const paths = shown.flatMap((query) =>
    splitOutside(query.options.get("$select") ?? "", ",").flatMap((text) => {
      const path = text.trim();
      return /^[a-z]\w*\/[a-z]\w*$/i.test(path) ? [{ path, query }] : [];
    }),
  );
  for (const query of shown) {
    for (const text of splitOutside(query.options.get("$expand") ?? "", ",")) {
      const [name, found] = nestedIn(text);
      const known = expandOptions.get(name)?.value;
      if (found !== undefined) expandOptions.set(name, fact(known === undefined ? found : joined(known, found), query));
    }
    for (const [name, quantifier, member] of askedIn(query.options.get("$filter") ?? "")) {
      const { quantifiers = [], members = [] } = askedEntities.get(name)?.value ?? {};
      const value = {
        quantifiers: [...new Set([...quantifiers, quantifier])],
        members: [...new Set([...members, member])],
      };
      askedEntities.set(name, fact(value, query));
    }
  }
  const [first] = paths;
  return {
    ...(first === undefined ? {} : { selectPaths: fact([...new Set(paths.map(({ path }) => path))], first.query) }),
    ...(expandOptions.size === 0 ? {} : { expandOptions }),
    ...(askedEntities.size === 0 ? {} : { askedEntities }),
  };
}

// Such as `extensions($filter=id eq 'Com.Contoso.Referral')`; names are capitalized in some examples.
function nestedIn(text: string): readonly [name: string, found: NestedOptions | undefined] {
  const [, written = "", inner] = /^\s*([A-Za-z]\w*)\s*\((.*)\)\s*$/s.exec(text) ?? [];
  const parts = splitOutside(inner ?? "", ";", true).map((part) => part.split("="));
  const names = parts.map(([name = ""]) => name.trim().toLowerCase());
  const options = nestedOptions.filter((option) => names.includes(option));
  const filter =
    parts
      .find(([name = ""]) => name.trim().toLowerCase() === "$filter")
      ?.slice(1)
      .join("=") ?? "";
  const members = [...filter.matchAll(/(?<![\w/'])([a-z]\w*)\s+eq\s/gi)].map(([, name = ""]) => name);
  const found = members.length === 0 ? { options } : { options, members: [...new Set(members)] };
  return [written.charAt(0).toLowerCase() + written.slice(1), options.length === 0 ? undefined : found];
}

function joined(a: NestedOptions, b: NestedOptions): NestedOptions {
  const members = [...new Set([...(a.members ?? []), ...(b.members ?? [])])];
  const options = [...new Set([...a.options, ...b.options])];
  return members.length === 0 ? { options } : { options, members };
}

// Such as `userConsentRequests/any(u:u/status eq 'InProgress')`. What is asked together with something else may be understood
// with it alone, as the id in `identities/any(c:c/issuerAssignedId eq 'a' and c/issuer eq 'b')` is.
function askedIn(filter: string): readonly (readonly [name: string, quantifier: "any" | "all", member: string])[] {
  const lambdas = /\b([a-z]\w*)\/(any|all)\(\s*(\w+)\s*:\s*\3\/(\w+)\s+eq\s+(?:'(?:[^']|'')*'|[^\s()']+)\s*\)/gi;
  return [...filter.matchAll(lambdas)].map(([, name = "", quantifier, , member = ""]) => [
    name.charAt(0).toLowerCase() + name.slice(1),
    quantifier?.toLowerCase() === "all" ? "all" : "any",
    member.charAt(0).toLowerCase() + member.slice(1),
  ]);
}
