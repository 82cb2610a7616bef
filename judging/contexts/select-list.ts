import { edmType } from "../../specs/edm-type.ts";
import type { TypeIndex } from "../../specs/resource.ts";
import { caseless, membersOf } from "./place.ts";
import { splitOutside } from "./path-pieces.ts";

/** The options of a request that a select list tells of, as written. */
export interface ListedOptions {
  readonly select?: string;
  readonly expand?: string;
}

/**
 * The select list of a context URL, without parentheses; undefined where the request chooses nothing. Selected members
 * stand in the order of the request, each once, spelled as the model has them; expanded ones follow as `name()`, with
 * what they select or expand themselves inside, except behind a type cast. With `plainExpansions` false, those without options of their own are left
 * out, as in OData 4.0.
 */
export function selectList(
  types: TypeIndex,
  type: string,
  options: ListedOptions,
  plainExpansions = true,
): string | undefined {
  const { properties, navigation } = membersOf(types, type);
  const selected = splitOutside(options.select ?? "", ",").flatMap((text) => {
    const name = text.trim();
    return name === "" ? [] : [(caseless(properties, name) ?? caseless(navigation, name))?.name ?? name];
  });
  const expanded = splitOutside(options.expand ?? "", ",")
    .flatMap((text) => (text.trim() === "*" ? Object.keys(navigation) : [text.trim()]))
    .flatMap((text) => expansion(types, type, text, plainExpansions));
  const list = [...new Set([...selected, ...expanded])];
  return list.length === 0 ? undefined : list.join(",");
}

function expansion(types: TypeIndex, type: string, text: string, plainExpansions: boolean): readonly string[] {
  const [, written = "", inner = ""] = /^([^(]*)(?:\((.*)\))?$/s.exec(text) ?? [];
  // The list names members of the declared type; what is expanded behind a cast is of a derived one, and left out.
  if (written === "" || written.includes("/")) return [];
  const found = caseless(membersOf(types, type).navigation, written.trim());
  const options = new Map(
    splitOutside(inner, ";").map((option) => {
      const [name = "", ...value] = option.split("=");
      return [name.trim().replace(/^\$/, "").toLowerCase(), value.join("=")] as const;
    }),
  );
  const select = options.get("select");
  const expand = options.get("expand");
  const nested = { ...(select === undefined ? {} : { select }), ...(expand === undefined ? {} : { expand }) };
  const target = found === undefined ? "" : edmType(found.value.type).name;
  const list = selectList(types, target, nested, plainExpansions);
  if (list === undefined && !plainExpansions) return [];
  return [`${found?.name ?? written.trim()}(${list ?? ""})`];
}
