import { edmType } from "../../specs/edm-type.ts";
import type { MetadataModel } from "../metadata/read-metadata.ts";
import type { PathStep } from "../metadata/walk-path.ts";
import { pathTypes } from "../paths/path-types.ts";
import type { Named } from "../sources.ts";
import type { WrittenDocument } from "../write/written-document.ts";
import { token } from "../write/places.ts";

type Content = Readonly<Record<string, unknown>>;
interface Members {
  readonly [name: string]: { readonly type: string };
}

/**
 * The types that pages name and do not describe, from the metadata, and the described ones without the navigation
 * properties that lead to types that are left out.
 */
export function completeTypes(
  described: readonly { readonly content: Content; readonly page: Content }[],
  walks: readonly (readonly PathStep[])[],
  returned: readonly string[],
  metadata: Named<MetadataModel>,
): { readonly described: readonly Content[]; readonly added: readonly WrittenDocument[] } {
  const own = new Set(described.map(({ content }) => String(content["name"])));
  const named = described.flatMap(({ content, page }) => [
    ...namesIn(content["properties"]),
    ...namesIn(page["navigation"]),
    ...(own.has(String(content["name"])) ? [] : [String(content["name"])]),
  ]);
  const added = pathTypes(metadata, walks, { named, returned, own });
  const wanted = new Set([...own, ...added.map(({ content }) => String(content["name"]))]);
  const kept = described.map(({ content }) => trimmed(content, wanted));
  const all = inheriting([...kept, ...added.map(({ content }) => content)], own);
  return {
    described: all.slice(0, kept.length),
    added: added.map((document, at) => ({ ...document, content: all[kept.length + at] ?? document.content })),
  };
}

function trimmed(content: Content, wanted: ReadonlySet<string>): Content {
  const { base, navigation, ...rest } = content;
  const kept = Object.entries((navigation ?? {}) as Members).filter(([, { type }]) => known(type, wanted));
  return {
    ...rest,
    ...(typeof base === "string" && wanted.has(base) ? { base } : {}),
    ...(kept.length === 0 ? {} : { navigation: Object.fromEntries(kept) }),
  };
}

function namesIn(members: unknown): readonly string[] {
  return Object.values((members ?? {}) as Members).map(({ type }) => edmType(type).name);
}

function known(reference: string, wanted: ReadonlySet<string>): boolean {
  const { name } = edmType(reference);
  return name.startsWith("Edm.") || wanted.has(name);
}

/**
 * Type documents whose properties agree with those of their base types. A page of the base type says more of a property than
 * metadata of the derived one; a page of the derived type keeps what it says, but for another type of the property, for no
 * value can be of both. `described`: the names of the types that have a page.
 */
export function inheriting(contents: readonly Content[], described: ReadonlySet<string>): readonly Content[] {
  const written = new Map(contents.map((content) => [String(content["name"]), content]));
  const settled = new Map<string, Content>();
  const settle = (name: string): Content | undefined => {
    const content = written.get(name);
    if (content === undefined || settled.has(name)) return settled.get(name);
    // A type that is its own base type ends here.
    settled.set(name, content);
    const base = typeof content["base"] === "string" ? settle(content["base"]) : undefined;
    const result = base === undefined ? content : withMembersOf(base, content, described.has(name));
    settled.set(name, result);
    return result;
  };
  return contents.map((content) => settle(String(content["name"])) ?? content);
}

function withMembersOf(base: Content, content: Content, hasPage: boolean): Content {
  const own = (content["properties"] ?? {}) as Members;
  const inherited = (base["properties"] ?? {}) as Members;
  const taken = Object.entries(inherited).filter(
    ([name, { type }]) => !hasPage || (Object.hasOwn(own, name) ? own[name]?.type !== type : true),
  );
  if (taken.length === 0) return content;
  const pointers = taken.map(([name]) => `/properties/${token(name)}`);
  const isTaken = ([pointer]: readonly [string, string]): boolean =>
    pointers.some((one) => pointer === one || pointer.startsWith(`${one}/`));
  const places = Object.entries((content["places"] ?? {}) as Record<string, string>);
  const theirs = Object.entries((base["places"] ?? {}) as Record<string, string>);
  return {
    ...content,
    properties: { ...own, ...Object.fromEntries(taken) },
    places: Object.fromEntries([...places.filter((one) => !isTaken(one)), ...theirs.filter(isTaken)]),
  };
}
