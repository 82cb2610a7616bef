import { type Answer, outcomeText, statusOf } from "../../judging/answers/answer.ts";
import type { Ask } from "../../judging/answers/ask.ts";
import { compactItem, itemsOf } from "../../judging/answers/items.ts";
import { nextLink, nextPage } from "../../judging/answers/next-link.ts";
import type { Stop, Whole } from "../../judging/answers/whole.ts";
import type { Item } from "../../judging/values/item.ts";
import { atOriginOf } from "../../specs/loopback.ts";
import type { Contract } from "../../specs/contract.ts";

// A page may be empty; so many of them in a row lead nowhere.
const mostEmptyPages = 20;

export interface PageLimits {
  readonly pages: number;
  /** So many items mean that there are more with each reading. */
  readonly items?: number;
  /** Whether items keep members that their type does not document, as those of another operation have. */
  readonly asSent?: true;
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
    for (const item of found) items.push(limits.asSent === true ? item : compactItem(item, contract));
    pageSizes.push(found.length);
    const link = nextLink(last);
    if (link === undefined) return { kind: "whole", first, last, items, pageSizes };
    const linked = nextPage(last);
    if (linked === undefined) return stopped("not-a-url", "a nextLink is no URL");
    const url = atOriginOf(linked, new URL(last.exchange.request.url));
    if (url === undefined) {
      return stopped("another-origin", "a nextLink leaves the origin of the target, where no token is sent");
    }
    if (seen.has(url.href)) return stopped("loop", "a nextLink leads back to a page already read");
    const tail = pageSizes.slice(-mostEmptyPages);
    if (tail.length === mostEmptyPages && tail.every((size) => size === 0)) {
      return stopped("endless", `${mostEmptyPages} pages in a row are empty, and each links to another`);
    }
    if (items.length > (limits.items ?? Number.POSITIVE_INFINITY))
      return stopped("too-many", `there are more than ${limits.items} items by now, many times as many as at first`);
    if (pageSizes.length >= limits.pages) return stopped("too-many", `there are more than ${limits.pages} pages`);
    seen.add(url.href);
    last = await send({ ...ask, url });
  }
}

/** The contract as that of a collection, for reading a list of parents of an operation that answers with one entity. */
export function ofMany(contract: Contract): Contract {
  const { operation } = contract;
  if (operation.returns.collection) return contract;
  return { ...contract, operation: { ...operation, returns: { ...operation.returns, collection: true } } };
}
