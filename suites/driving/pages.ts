import type { Contract } from "../../specs/contract.ts";
import { type Answer, bodyOf, isObject, outcomeText, statusOf } from "../judging/answer.ts";
import { compactItem, type Item, itemsOf } from "../judging/items.ts";
import type { Ask } from "./ask.ts";

/** Why a collection could not be read to its end. */
export type Stop = "refused" | "no-items" | "not-a-url" | "another-origin" | "loop" | "endless" | "too-many";

/**
 * A collection read page by page. Items keep only their documented members, and pages only how many items they had, so that
 * memory does not grow with the size of the answers.
 */
export type Whole = {
  /** The answer with the first page, and the last one read. */
  readonly first: Answer;
  readonly last: Answer;
  readonly items: readonly Item[];
  readonly pageSizes: readonly number[];
} & ({ readonly kind: "whole" } | { readonly kind: "stopped"; readonly stop: Stop; readonly reason: string });

// A page may be empty; so many of them in a row lead nowhere.
const mostEmptyPages = 20;

export interface PageLimits {
  readonly pages: number;
}

/** Sends a request and follows `@odata.nextLink` to the last page. A link that loops or leaves the origin is not followed. */
export async function readWhole(
  contract: Contract,
  ask: Ask,
  send: (ask: Ask) => Promise<Answer>,
  limits: PageLimits,
): Promise<Whole> {
  const first = await send(ask);
  const items: Item[] = [];
  const pageSizes: number[] = [];
  const seen = new Set<string>([first.exchange.request.url]);
  let last = first;
  for (;;) {
    const stopped = (stop: Stop, reason: string): Whole => ({
      kind: "stopped",
      stop,
      reason,
      first,
      last,
      items,
      pageSizes,
    });
    const found = itemsOf(last, contract);
    if (statusOf(last) !== 200) return stopped("refused", `a page was ${outcomeText(last)}`);
    if (found === undefined) return stopped("no-items", "a page has no array value");
    for (const item of found) items.push(compactItem(item, contract));
    pageSizes.push(found.length);
    const link = nextLink(last);
    if (link === undefined) return { kind: "whole", first, last, items, pageSizes };
    const url = resolve(link, last);
    if (url === undefined) return stopped("not-a-url", "a nextLink is no URL");
    if (url.origin !== new URL(last.exchange.request.url).origin) {
      return stopped("another-origin", "a nextLink leaves the origin of the target, where no token is sent");
    }
    if (seen.has(url.href)) return stopped("loop", "a nextLink leads back to a page already read");
    const tail = pageSizes.slice(-mostEmptyPages);
    if (tail.length === mostEmptyPages && tail.every((size) => size === 0)) {
      return stopped("endless", `${mostEmptyPages} pages in a row are empty, and each links to another`);
    }
    if (pageSizes.length >= limits.pages) return stopped("too-many", `there are more than ${limits.pages} pages`);
    seen.add(url.href);
    last = await send({ ...ask, url });
  }
}

/** What stands as link to the next page; undefined where nothing does. */
export function rawNextLink({ exchange }: Answer): unknown {
  const body = bodyOf(exchange);
  return body.kind === "json" && isObject(body.value) ? body.value["@odata.nextLink"] : undefined;
}

/** The link to the next page; undefined on the last one, where null stands as well as nothing. */
export function nextLink(answer: Answer): string | undefined {
  const link = rawNextLink(answer);
  if (link === undefined || link === null) return undefined;
  // What is no text is no URL either; its JSON would be read as a relative one.
  return typeof link === "string" ? link : "";
}

/** The request for the next page; undefined where there is none, or where its link leaves the origin of the target. */
export function linkedAsk(answer: Answer): Ask | undefined {
  const link = nextLink(answer);
  const url = link === undefined ? undefined : resolve(link, answer);
  return url?.origin === new URL(answer.exchange.request.url).origin ? { ...answer.ask, url } : undefined;
}

// A relative link starts at the context URL, itself relative to the request; without one, at the request. Source: OData JSON
// Format, "Relative URLs". The host of a context is unspecified, so one elsewhere is no base: no token may follow it.
function baseOf({ exchange }: Answer): string {
  const { url } = exchange.request;
  const body = bodyOf(exchange);
  const context = body.kind === "json" && isObject(body.value) ? body.value["@odata.context"] : undefined;
  if (typeof context !== "string" || !URL.canParse(context, url)) return url;
  const base = new URL(context, url);
  return base.origin === new URL(url).origin ? base.href : url;
}

/** The next page of an answer; undefined where there is none, or the link is no URL. */
export function nextPage(answer: Answer): URL | undefined {
  const link = nextLink(answer);
  return link === undefined ? undefined : resolve(link, answer);
}

function resolve(link: string, answer: Answer): URL | undefined {
  const absolute = /^[a-z][a-z0-9+.-]*:/i.test(link);
  if (!absolute && !/[/?]/.test(link)) return undefined;
  const base = baseOf(answer);
  if (!URL.canParse(link, base)) return undefined;
  const url = new URL(link, base);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}
