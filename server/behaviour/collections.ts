import type { Entity } from "../data/entity.ts";
import type { Behaviour, Exchange } from "../exchange.ts";
import { isList, type Json, type JsonObject } from "../json.ts";
import type { Page } from "../query/query-options.ts";
import { changeMember } from "./change-json.ts";

/** A behaviour that changes the body of a documented operation's answer. */
export function withCollection(before: Behaviour, change: (body: JsonObject, ex: Exchange) => JsonObject): Behaviour {
  return {
    ...before,
    collectionBody: (parts, ex) => {
      const body = before.collectionBody(parts, ex);
      return ex.operation === undefined ? body : change(body, ex);
    },
  };
}

/** A behaviour that changes what stands as `value` in a documented operation's answer. */
export function withItemList(before: Behaviour, change: (items: readonly Json[], ex: Exchange) => Json): Behaviour {
  return withCollection(before, (body, ex) => {
    const items = body["value"];
    return isList(items) ? { ...body, value: change(items, ex) } : body;
  });
}

/** A behaviour that changes the next link of a documented operation's answer, where there is one. */
export function withNextLink(before: Behaviour, change: (link: string, ex: Exchange) => Json): Behaviour {
  return withCollection(before, (body, ex) =>
    changeMember(body, "@odata.nextLink", (link) => (typeof link === "string" ? change(link, ex) : link)),
  );
}

/** A behaviour whose next links lack one of the request's options. */
export function withoutOptionInLink(before: Behaviour, option: string): Behaviour {
  const written = new RegExp(`(?<=[?&])(?:\\$|%24)${option}=[^&]*&?`, "gi");
  return withNextLink(before, (link) => link.replace(written, ""));
}

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
