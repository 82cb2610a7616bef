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
    const at = startOf(asked.pathname.toLowerCase(), routeNames(ask));
    // The address of a later page is the service's own.
    if (at < 0) return unjudged("the request does not show the root");
    const root = asked.pathname.slice(0, at);
    // Relative to the request, it means something below what was asked for.
    if (text.startsWith("$metadata#"))
      return broken({ expected: `{host}${root}/$metadata`, observed: text, pointers: [pointer] });
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

// Where a path begins in that of a URL; what precedes it may have the same names, and names may begin alike, as me and members.
function startOf(pathname: string, [first = "", ...rest]: readonly string[]): number {
  const name = first.toLowerCase();
  const again = rest.filter((other) => other.toLowerCase() === name).length;
  let end = pathname.length;
  for (let found = 0; ;) {
    const at = end < 0 ? -1 : pathname.lastIndexOf(`/${name}`, end);
    if (at < 0) return -1;
    if (/^(?:$|[/(])/.test(pathname.slice(at + name.length + 1)) && found++ === again) return at;
    end = at - 1;
  }
}
