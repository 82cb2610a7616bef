import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeContext, routeNames } from "../../judging/contexts/context.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

export const suite = onEveryListing(
  judgeContext(({ text, pointer }, { ask, exchange }) => {
    const { url } = exchange.request;
    const written = text.slice(0, text.lastIndexOf("$metadata#"));
    // Most contexts begin as the request does.
    const [first = ""] = routeNames(ask);
    if (written.endsWith("/") && url.startsWith(`${written}${first}/`)) return kept(1);
    const asked = new URL(url);
    const at = asked.pathname.toLowerCase().lastIndexOf(`/${first.toLowerCase()}`);
    // The address of a later page is the service's own.
    if (at < 0) return unjudged("the request does not show the root");
    const root = asked.pathname.slice(0, at);
    // What a context is relative to is told by its place; the root of a host, or none, tells nothing.
    if (!/^(?:https?:\/)?\//.test(written) || !URL.canParse(written, asked.href))
      return unjudged("the context has no root");
    const context = new URL(written, asked.href);
    const [there, here] = [context.pathname.replace(/\/$/, ""), root].map((path) => path.toLowerCase());
    if (context.host !== asked.host && (!isVersion(there) || !isVersion(here))) {
      return unjudged("the context has the root of another host, where paths may differ");
    }
    return there === here
      ? kept(1)
      : broken({ expected: `{host}${root}/$metadata`, observed: text, pointers: [pointer] });
  }),
);

function isVersion(path = ""): boolean {
  return /^\/(?:v\d+(?:\.\d+)?|beta)$/.test(path);
}
