import type { StructuredType } from "../../specs/resource.ts";
import type { Entity } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import type { Expansion, Selection } from "../query/options.ts";

/** What of an entity goes into the answer. */
export interface Members {
  readonly properties: readonly string[];
  /** Navigation properties in the form that they have without `$expand`. */
  readonly inline: readonly string[];
  readonly expanded: readonly Expansion[];
}

/** The members that the options ask for; without `$select` those that are stored, and what stands inline. */
export function membersOf(entity: Entity, type: StructuredType, { options }: Exchange): Members {
  const expanded = options.expand ?? [];
  const unexpanded = (name: string): boolean => !expanded.some(({ navigation }) => navigation === name);
  if (options.select === undefined) {
    const properties = Object.keys(type.properties).filter((name) => entity.values[name] !== undefined);
    const inline = Object.entries(type.navigation).filter(
      ([name, navigation]) => navigation.inline !== undefined && unexpanded(name),
    );
    return { properties, inline: inline.map(([name]) => name), expanded };
  }
  const { properties, navigation } = selected(options.select, type);
  return { properties, inline: navigation.filter(unexpanded), expanded };
}

function selected(
  select: Selection,
  type: StructuredType,
): { properties: readonly string[]; navigation: readonly string[] } {
  const all = select.includes("*") ? Object.keys(type.properties) : [];
  const properties = select.filter((name) => Object.hasOwn(type.properties, name));
  return {
    properties: [...new Set([...properties, ...all])],
    navigation: select.filter((name) => Object.hasOwn(type.navigation, name)),
  };
}
