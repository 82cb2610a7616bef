import type { Entity } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import type { Page } from "../paging/page.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that changes the pages of a documented operation's collection, if it has more than one. */
export function withPages(
  before: Behaviour,
  change: (page: Page, items: readonly Entity[], ex: Exchange) => Page,
): Behaviour {
  return {
    ...before,
    pageOf: (items, ex) => {
      const page = before.pageOf(items, ex);
      const several = page.next !== undefined || (ex.options.offset ?? 0) > 0;
      return several && ex.operation !== undefined ? change(page, items, ex) : page;
    },
  };
}
