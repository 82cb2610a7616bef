import type { Behaviour, Exchange } from "../exchange.ts";
import { type Json } from "../json.ts";
import { withItems } from "./items.ts";

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
