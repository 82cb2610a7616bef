import type { Behaviour, Exchange } from "../exchange.ts";
import { type Json } from "../json.ts";
import type { Expansion } from "../query/query-options.ts";
import { without } from "./change-json.ts";
import { withItems } from "./items.ts";

/** A behaviour that reads each expansion of a documented operation in its own way. */
export function withExpansions(before: Behaviour, change: (expansion: Expansion) => Expansion): Behaviour {
  return {
    ...before,
    parseExpand: (text, type, ex) => {
      const expansions = before.parseExpand(text, type, ex);
      return ex.operation === undefined ? expansions : expansions.map(change);
    },
  };
}

/** A behaviour that reads the options inside of each expansion in its own way. */
export function withNested(
  before: Behaviour,
  change: (nested: NonNullable<Expansion["nested"]>) => NonNullable<Expansion["nested"]>,
): Behaviour {
  return withExpansions(before, ({ nested, ...expansion }) =>
    nested === undefined ? expansion : { ...expansion, nested: change(nested) },
  );
}

/** A behaviour that passes over an option inside of each expansion. */
export function withoutNested(before: Behaviour, option: keyof NonNullable<Expansion["nested"]>): Behaviour {
  return withNested(before, (nested) => without(nested, option));
}

/** Of an expanded collection the first entity stands inline; `linkTo` gives the address of the rest of it. */
export function withExpandedPages(before: Behaviour, linkTo: (name: string, ex: Exchange) => Json): Behaviour {
  return withItems(before, (item, ex) =>
    Object.fromEntries(
      Object.entries(item).flatMap(([name, value]): [string, Json][] => {
        const expanded = ex.options.expand?.some(({ navigation }) => navigation === name) === true;
        if (!expanded || !Array.isArray(value) || value.length < 2 || ex.operation?.returns.collection !== false)
          return [[name, value]];
        return [
          [name, value.slice(0, 1)],
          [`${name}@odata.nextLink`, linkTo(name, ex)],
        ];
      }),
    ),
  );
}

/** Where the rest of an expanded collection is read: at its own path, behind the first entity. */
export function restOf(name: string, { request, stages }: Exchange): string {
  return `${request.root}${request.path}/${name}?$skiptoken=${stages.writeSkipToken(1)}`;
}
