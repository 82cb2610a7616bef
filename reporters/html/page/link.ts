import { element } from "./element.ts";

/** A link to a page of the web; anything else than http or https stays text. */
export function link(url: string, text: string): HTMLElement {
  const protocol = URL.canParse(url) ? new URL(url).protocol : "";
  if (protocol !== "https:" && protocol !== "http:") return element("span", {}, text);
  return element("a", { href: url, rel: "noopener noreferrer external" }, text);
}
