import { atOriginOf } from "../../specs/loopback.ts";
import { type Answer, bodyMember } from "./answer.ts";
import type { Ask } from "./ask.ts";

/** What stands as link to the next page; undefined where nothing does. */
export function rawNextLink(answer: Answer): unknown {
  return bodyMember(answer, "@odata.nextLink");
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
  const url = nextPage(answer);
  const own = url === undefined ? undefined : atOriginOf(url, new URL(answer.exchange.request.url));
  return own === undefined ? undefined : { ...answer.ask, url: own };
}

// A relative link starts at the context URL, itself relative to the request; without one, at the request. Source: OData JSON
// Format, "Relative URLs". The host of a context is unspecified, so one elsewhere is no base: no token may follow it.
function baseOf(answer: Answer): string {
  const { url } = answer.exchange.request;
  const context = bodyMember(answer, "@odata.context");
  if (typeof context !== "string" || !URL.canParse(context, url)) return url;
  const base = new URL(context, url);
  return atOriginOf(base, new URL(url))?.href ?? url;
}

/** The next page of an answer; undefined where there is none, or the link is no URL. */
export function nextPage(answer: Answer): URL | undefined {
  const link = nextLink(answer);
  return link === undefined ? undefined : resolve(link, answer);
}

/** Where the deltaLink of an answer leads; undefined where it has none that is a URL. */
export function deltaLinkOf(answer: Answer): URL | undefined {
  const link = bodyMember(answer, "@odata.deltaLink");
  return typeof link === "string" ? resolve(link, answer) : undefined;
}

/** Where a link of an answer leads; undefined where it is no URL. */
function resolve(link: string, answer: Answer): URL | undefined {
  const absolute = /^[a-z][a-z0-9+.-]*:/i.test(link);
  if (!absolute && !/[/?]/.test(link)) return undefined;
  const base = baseOf(answer);
  if (!URL.canParse(link, base)) return undefined;
  const url = new URL(link, base);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}
