import { type Answer, bodyMember, statusOf } from "../../judging/answers/answer.ts";
import { percentEncoded } from "../../judging/contexts/path-pieces.ts";
import { isObject, type JsonObject } from "../../judging/values/json-object.ts";
import { queryOptions } from "../../specs/requirement.ts";
import { filterFor } from "../drawing/occurrences.ts";
import { isDenied } from "../session/obstacle.ts";
import type { AskPath, WalkedRoute } from "./walk-paths.ts";

/** What a target knows beside its routes. */
export interface Knows {
  /**
   * `checked`: a request without a token is refused, and so is a token that says nothing of the permission, where one can be
   * had. `any`: there must be one, and any will do. `unchecked`: none is asked for.
   */
  readonly tokens: "checked" | "any" | "unchecked";
  /** The query options that have an effect, those that have none or are refused, in the order of OData; others could not be tried. */
  readonly understood: readonly string[];
  readonly ignored: readonly string[];
}

/** Ways to ask. */
export interface OptionAsks {
  readonly ask: AskPath;
  /** Without a token. */
  anonymously(path: string): Promise<Answer>;
  /** With a sound token that has no permission for anything; undefined where none may be made. */
  asStranger(path: string): Promise<Answer | undefined>;
}

type Option = (typeof queryOptions)[number];

/** Finds out by a few requests on what is served whether tokens are looked at, and which query options are understood. */
export async function whatItKnows(served: readonly WalkedRoute[], asks: OptionAsks): Promise<Knows> {
  const [any] = served;
  const path = any === undefined ? "/" : pathOf(any);
  const tokens = await tokensOf(path, asks);
  const tried = await Promise.all(
    queryOptions.map(async (option) => ({ option, works: await worksOn(option, served, asks) })),
  );
  return {
    tokens,
    understood: tried.filter(({ works }) => works === true).map(({ option }) => option),
    ignored: tried.filter(({ works }) => works === false).map(({ option }) => option),
  };
}

async function tokensOf(path: string, asks: OptionAsks): Promise<Knows["tokens"]> {
  if (!isDenied(statusOf(await asks.anonymously(path)))) return "unchecked";
  const stranger = await asks.asStranger(path);
  return stranger !== undefined && statusOf(stranger) === 200 ? "any" : "checked";
}

// Some options need it beside some properties.
const advanced = { ConsistencyLevel: "eventual" };

/** Requests for an option, and whether what came of one shows that it was understood. */
interface Trial {
  readonly queries: readonly string[];
  readonly isKept: (items: readonly JsonObject[], answer: Answer) => boolean;
  /** Whether an answer says nothing, for the option may be understood in another spelling. */
  readonly isOpen?: (answer: Answer) => boolean;
}

/** A word that nothing has. */
const nothing = "graphconformancenothing";

/** Collections on which an option is tried: who understands it on one of them, and passes over it on another, has a mistake there. */
const mostTried = 3;

// Of collections that document the option and have something to tell.
async function worksOn(
  option: Option,
  served: readonly WalkedRoute[],
  { ask }: OptionAsks,
): Promise<boolean | undefined> {
  let tried = 0;
  let open = 0;
  for (const route of served) {
    if (tried === mostTried) break;
    const { entry, answer } = route;
    if (!entry.returns.collection || !entry.options.includes(option) || answer === undefined) continue;
    const trial = trialOf(option, itemsIn(answer));
    if (trial === undefined) continue;
    const path = pathOf(route);
    let isOpen = false;
    tried += 1;
    for (const query of trial.queries) {
      const came = await ask(`${path}${path.includes("?") ? "&" : "?"}${query}`, [entry], advanced);
      if (statusOf(came) === 200 && trial.isKept(itemsIn(came), came)) return true;
      isOpen ||= trial.isOpen?.(came) === true;
    }
    if (isOpen) open += 1;
  }
  return tried > open ? false : undefined;
}

/** What shows most often that an option works, with the items that came without it; undefined where they show nothing. */
function trialOf(option: Option, items: readonly JsonObject[]): Trial | undefined {
  const [first, second] = items;
  const key = ["displayName", "subject", "name", "id"].find((name) =>
    items.every((item) => typeof item[name] === "string"),
  );
  if (first === undefined || second === undefined || key === undefined) return undefined;
  const texts = (all: readonly JsonObject[]): readonly string[] => all.map((item) => String(item[key]));
  const plain = texts(items);
  const other = plain.find((text) => text !== plain[0]);
  switch (option) {
    case "$top":
      return { queries: ["$top=1"], isKept: ({ length }) => length === 1 };
    case "$skip":
      return { queries: ["$skip=1"], isKept: ([now]) => now === undefined || now["id"] !== first["id"] };
    case "$count":
      return {
        queries: ["$count=true"],
        isKept: (_, answer) => typeof bodyMember(answer, "@odata.count") === "number",
      };
    case "$select": {
      const others = Object.keys(first).filter((name) => name !== "id" && !name.startsWith("@"));
      if (others.length === 0) return undefined;
      return {
        queries: ["$select=id"],
        isKept: (now) => now.length > 0 && now.every((item) => others.every((name) => !(name in item))),
      };
    }
    case "$filter": {
      if (other === undefined) return undefined;
      const query = `$filter=${percentEncoded(filterFor({ member: key, value: other }))}`;
      // Members of groups are only looked through where they are counted as well.
      const queries = [query, `${query}&$count=true`];
      return { queries, isKept: (now) => now.length > 0 && texts(now).every((text) => text === other) };
    }
    case "$orderby": {
      if (other === undefined) return undefined;
      // One of the two orders is not the one that comes anyway.
      const queries = [`$orderby=${key}%20desc`, `$orderby=${key}`];
      return { queries, isKept: (now) => texts(now).join("\n") !== plain.join("\n") };
    }
    case "$search": {
      // Directory objects are searched by a member, mail and files as a whole.
      const clause = key === "displayName" ? `displayName:${nothing}` : nothing;
      return {
        queries: [`$search=${percentEncoded(`"${clause}"`)}`],
        isKept: ({ length }) => length < items.length,
        isOpen: (answer) => statusOf(answer) !== 200,
      };
    }
    // What can be expanded, only the contract says.
    case "$expand":
      return undefined;
  }
}

function itemsIn(answer: Answer): readonly JsonObject[] {
  const value = bodyMember(answer, "value");
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function pathOf({ template, ids = {}, entry }: WalkedRoute): string {
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => percentEncoded(ids[name] ?? ""));
  const query = entry.queries?.[template];
  return query === undefined ? path : `${path}?${query}`;
}
