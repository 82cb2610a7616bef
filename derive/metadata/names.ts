import { edmType } from "../../specs/edm-type.ts";
import { tagOf, type XmlElement } from "./xml-element.ts";

/** Resolves the names of one document: aliases, type definitions, and what nobody defines. */
export class Names {
  readonly unresolved: UnresolvedReference[] = [];
  readonly #aliases: ReadonlyMap<string, string>;
  readonly #definitions: ReadonlyMap<string, string>;
  readonly #known: ReadonlySet<string>;

  /** `aliases` by alias, `definitions` as underlying type by type definition, `known` all defined type names. */
  constructor(
    aliases: ReadonlyMap<string, string>,
    definitions: ReadonlyMap<string, string>,
    known: ReadonlySet<string>,
  ) {
    this.#aliases = aliases;
    this.#definitions = definitions;
    this.#known = known;
  }

  /** A qualified name with its namespace in place of an alias. A path behind `/` is kept. */
  full(name: string): string {
    const [head = "", ...path] = name.split("/");
    const dot = head.lastIndexOf(".");
    const namespace = this.#aliases.get(head.slice(0, dot));
    return [namespace === undefined ? head : `${namespace}.${head.slice(dot + 1)}`, ...path].join("/");
  }

  /** The type that a reference means; undefined, and noted, where the document does not define it. */
  type(reference: string, user: XmlElement): string | undefined {
    const { collection, name } = edmType(reference);
    const full = this.full(name);
    const type = this.#definitions.get(full) ?? full;
    if (!type.startsWith("Edm.") && !this.#known.has(type)) {
      this.unresolved.push({ name: type, usedBy: tagOf(user), line: user.line });
      return undefined;
    }
    return collection ? `Collection(${type})` : type;
  }
}

/** A name that the document uses and does not define. What depends on it is left out of the model, never guessed. */
export interface UnresolvedReference {
  readonly name: string;
  readonly usedBy: string;
  readonly line: number;
}
