import { copyable, copyButton } from "./copy.ts";
import { type Child, element } from "./element.ts";
import type { Entry } from "./entry.ts";
import { exchangeView } from "./exchange-view.ts";
import { verdictBadge } from "./verdict-badge.ts";

/** A link to a page of the web; anything else than http or https stays text. */
function link(url: string, text: string): HTMLElement {
  const protocol = URL.canParse(url) ? new URL(url).protocol : "";
  if (protocol !== "https:" && protocol !== "http:") return element("span", {}, text);
  return element("a", { href: url, rel: "noopener noreferrer external" }, text);
}

/** All that a result has to show, in the order in which a reader wants it. */
export function details(entry: Entry, siblings: readonly Entry[]): readonly Node[] {
  const { claim, place, result } = entry;
  const { expected, observed, details: more = {}, next, needs, waiver, smallest, exchanges, replay, pointers } = result;
  const parts: readonly (Node | undefined)[] = [
    element("p", { class: "claim" }, claim.title),
    compared(expected, observed, entry),
    facts(Object.entries(more)),
    next === undefined ? undefined : callout("Next step", next),
    needs === undefined ? undefined : callout("What would decide it", needs),
    waiver === undefined
      ? undefined
      : callout(
          "Waived",
          waiver.reason,
          ...(waiver.cause === undefined ? [] : [` Accepts all that has the cause ${waiver.cause}.`]),
          ...(waiver.expires === undefined ? [] : [` Holds until ${waiver.expires}.`]),
          ...(waiver.link === undefined ? [] : [" ", link(waiver.link, waiver.link)]),
        ),
    smallest === undefined ? undefined : smallestQuery(smallest),
    ...exchanges.map((at, number) =>
      exchangeView(
        at,
        exchanges.length === 1 ? "Exchange" : `Exchange ${number + 1} of ${exchanges.length}`,
        number === 0 ? (pointers ?? []) : [],
      ),
    ),
    section("Replay", copyable("the replay command", replay)),
    section(
      "Documented in",
      element(
        "ul",
        { class: "sources" },
        ...claim.source.map(({ title, section: where, url }) => element("li", {}, link(url, title), `, “${where}”`)),
      ),
    ),
    element("p", { class: "about" }, `${place.operation}, route ${place.route}: `, element("code", {}, place.template)),
    otherRoutes(siblings),
    element("p", { class: "share" }, copyButton("the link to this requirement", linkTo(entry), "Copy link")),
  ];
  return parts.filter((part) => part !== undefined);
}

function section(heading: string, ...content: readonly Child[]): HTMLElement {
  return element("section", {}, element("h4", {}, heading), ...content);
}

function compared(
  expected: string | undefined,
  observed: string | undefined,
  { result }: Entry,
): HTMLElement | undefined {
  if (expected === undefined && observed === undefined) return undefined;
  const { occurrences, pointers = [], differs } = result;
  const often = occurrences && `in ${occurrences.wrong} of ${occurrences.of} ${occurrences.what}`;
  const first =
    pointers[0] === undefined || pointers[0] === "" ? undefined : `${often ? "first " : ""}at ${pointers[0]}`;
  const places = [often, first].filter((text) => text !== undefined).join(", ");
  return element(
    "dl",
    { class: "compared" },
    element(
      "div",
      { class: "expected" },
      element("dt", {}, "Expected"),
      element("dd", {}, ...marked(expected ?? "", differs?.expected)),
    ),
    element(
      "div",
      { class: "observed" },
      element("dt", {}, "Observed"),
      element(
        "dd",
        {},
        ...marked(observed ?? "", differs?.observed),
        places !== "" && element("span", { class: "places" }, places),
      ),
    ),
  );
}

/** A text, marked where it differs first from the other one. */
function marked(text: string, at: readonly [from: number, to: number] | undefined): readonly Child[] {
  if (at === undefined || at[0] === at[1]) return [text];
  const [from, to] = at;
  return [text.slice(0, from), element("mark", { class: "differs" }, text.slice(from, to)), text.slice(to)];
}

function facts(entries: readonly (readonly [label: string, text: string])[]): HTMLElement | undefined {
  if (entries.length === 0) return undefined;
  return element(
    "dl",
    { class: "details" },
    ...entries.flatMap(([label, text]) => [element("dt", {}, label), element("dd", {}, text)]),
  );
}

function callout(heading: string, ...content: readonly Child[]): HTMLElement {
  return element("div", { class: "callout" }, element("h4", {}, heading), element("p", {}, ...content));
}

function smallestQuery({ query, from, shrinks }: NonNullable<Entry["result"]["smallest"]>): HTMLElement {
  const origin =
    query === from
      ? []
      : [element("p", { class: "hint" }, `shrunk in ${shrinks} steps from `, element("code", {}, from))];
  return section("Smallest query that shows it", copyable("the smallest query", query), ...origin);
}

function otherRoutes(siblings: readonly Entry[]): HTMLElement | undefined {
  if (siblings.length === 0) return undefined;
  const items = siblings.map(({ anchor, place, result }) =>
    element("li", {}, element("a", { href: `#${anchor}` }, place.short), " ", verdictBadge(result.verdict)),
  );
  return section("On other routes", element("ul", { class: "siblings" }, ...items));
}

function linkTo({ anchor }: Entry): string {
  return `${location.href.split("#", 1)[0] ?? ""}#${anchor}`;
}
