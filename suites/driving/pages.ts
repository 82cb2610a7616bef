import type { Probe } from "../engine/probe.ts";
import { type Answer, bodyOf, isObject, outcomeText, statusOf } from "../judging/answer.ts";
import { type Item, itemsOf } from "../judging/items.ts";
import type { Ask } from "./ask.ts";

/** A collection read to its end, or why that was not possible. */
export type Whole =
  | { readonly kind: "whole"; readonly items: readonly Item[]; readonly pages: readonly Answer[] }
  | { readonly kind: "stopped"; readonly reason: string; readonly pages: readonly Answer[] };

const mostPages = 1000;

/** Sends a request and follows `@odata.nextLink` to the last page. A link that loops or leaves the origin is not followed. */
export async function readWhole(probe: Probe, ask: Ask, send: (ask: Ask) => Promise<Answer>): Promise<Whole> {
  const pages: Answer[] = [];
  const items: Item[] = [];
  const seen = new Set<string>();
  let next: Ask | undefined = ask;
  while (next !== undefined) {
    const page: Answer = await send(next);
    pages.push(page);
    const found = itemsOf(page, probe.contract);
    if (found === undefined) {
      const reason = statusOf(page) === 200 ? "a page has no array value" : `a page was ${outcomeText(page)}`;
      return { kind: "stopped", reason, pages };
    }
    for (const item of found) items.push(item);
    const link = nextLink(page);
    if (link === undefined) return { kind: "whole", items, pages };
    const url = sameOrigin(link, page);
    if (url === undefined) return { kind: "stopped", reason: "a nextLink is no URL of the target", pages };
    if (seen.has(url.href)) return { kind: "stopped", reason: "a nextLink leads back to a page already read", pages };
    if (pages.length >= mostPages) return { kind: "stopped", reason: `there are more than ${mostPages} pages`, pages };
    seen.add(url.href);
    next = { ...ask, url };
  }
  return { kind: "whole", items, pages };
}

/** The link to the next page; undefined on the last one. */
export function nextLink({ exchange }: Answer): string | undefined {
  const body = bodyOf(exchange);
  const link = body.kind === "json" && isObject(body.value) ? body.value["@odata.nextLink"] : undefined;
  if (link === undefined || link === null) return undefined;
  return typeof link === "string" ? link : JSON.stringify(link);
}

function sameOrigin(link: string, { exchange }: Answer): URL | undefined {
  if (!URL.canParse(link, exchange.request.url)) return undefined;
  const url = new URL(link, exchange.request.url);
  return url.origin === new URL(exchange.request.url).origin ? url : undefined;
}
