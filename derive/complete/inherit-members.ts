import { token } from "../write/places.ts";

type Content = Readonly<Record<string, unknown>>;
type Members = Readonly<Record<string, { readonly type: string }>>;

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
