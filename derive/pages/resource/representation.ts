import type { Place } from "../../../specs/erratum.ts";
import { lineOfPointer } from "../../../specs/loading/line-of-pointer.ts";
import { parseJson } from "../../../specs/loading/parse-json.ts";
import type { Fact } from "../../facts.ts";
import { blocksIn, only, type Section } from "../sections.ts";

/** What the JSON representation of a resource shows. `types` are the types of members whose example is annotated with one. */
export interface Representation {
  readonly at: Place;
  readonly name?: string;
  readonly key?: string;
  readonly base?: string;
  readonly optional: readonly string[];
  readonly types: ReadonlyMap<string, Fact<string>>;
  /** Why its JSON cannot be read. */
  readonly invalid?: { readonly at: Place; readonly reason: string };
}

/** Reads the JSON representation of a resource with its annotation; undefined when there is none. */
export function readRepresentation(sections: readonly Section[]): Representation | undefined {
  const code = only(blocksIn(sections, "representation"), "code")[0];
  if (code === undefined) return undefined;
  const { annotation = {}, text, at } = code;
  const word = (name: string): string | undefined =>
    typeof annotation[name] === "string" ? annotation[name] : undefined;
  const [name, key, base] = [word("@odata.type")?.replace(/^#/, ""), word("keyProperty"), word("baseType")];
  const listed = annotation["optionalProperties"];
  const json = parseJson(text);
  return {
    at,
    ...(name === undefined ? {} : { name }),
    ...(key === undefined ? {} : { key }),
    ...(base === undefined ? {} : { base }),
    optional: Array.isArray(listed) ? listed.filter((item) => typeof item === "string") : [],
    types: json.kind === "value" ? annotatedTypes(json.value, text, at) : new Map(),
    ...(json.kind === "value" ? {} : { invalid: { at: { ...at, line: at.line + json.line }, reason: json.reason } }),
  };
}

function annotatedTypes(value: unknown, text: string, at: Place): ReadonlyMap<string, Fact<string>> {
  if (typeof value !== "object" || value === null) return new Map();
  const found = new Map<string, Fact<string>>();
  for (const [name, shown] of Object.entries(value)) {
    const one: unknown = Array.isArray(shown) ? shown[0] : shown;
    const type: unknown =
      typeof one === "object" && one !== null && "@odata.type" in one ? one["@odata.type"] : undefined;
    if (typeof type !== "string" || !/^#?\w+(\.\w+)+$/.test(type)) continue;
    const plain = type.replace(/^#/, "");
    const place = { ...at, line: at.line + lineOfPointer(text, `/${name}`) };
    found.set(name, { value: Array.isArray(shown) ? `Collection(${plain})` : plain, origin: "page", at: place });
  }
  return found;
}
