import type { PageBody } from "../page-data.ts";
import { announce, element, linesOf } from "./element.ts";
import { jsonLayout, type JsonLine, type JsonPlace } from "./json-layout.ts";

/** Leads from one marked place of a body to the next; the first is in view from the start. */
function placeBrowser(places: readonly JsonPlace[], box: HTMLElement): HTMLElement {
  let current = 0;
  const said = element("span", { class: "pointer" });
  const show = (at: number): void => {
    const place = places[at];
    if (place === undefined) return;
    current = at;
    said.textContent = "";
    said.append(
      places.length === 1 ? "" : `${at + 1} of ${places.length}: `,
      element("code", {}, place.pointer === "" ? "the whole body" : place.pointer),
    );
    for (const line of box.querySelectorAll(".current")) line.classList.remove("current");
    const line = box.querySelector<HTMLElement>(`[data-line="${place.first}"]`);
    line?.classList.add("current");
    if (line !== null) box.scrollTop = line.offsetTop - box.clientHeight / 3;
  };
  const step = (by: number): void => {
    show((current + by + places.length) % places.length);
    announce(said.textContent ?? "");
  };
  const button = (label: string, by: number): HTMLElement => {
    const made = element("button", { type: "button", class: "quiet" }, label);
    made.addEventListener("click", () => step(by));
    return made;
  };
  show(0);
  // Nothing has a position before it is in the page.
  requestAnimationFrame(() => show(current));
  return element(
    "div",
    { class: "place-browser" },
    said,
    ...(places.length === 1 ? [] : [button("Previous place", -1), button("Next place", 1)]),
  );
}

const mostLines = 10_000;
const mostMarked = 12;
const deepest = 40;
let bodiesMade = 0;

/** A body: JSON one member a line with the places that matter marked, anything else as it came. */
export function bodyView({ text, length }: PageBody, pointers: readonly string[]): HTMLElement {
  const heading = element("h5", { id: `body-heading-${(bodiesMade += 1)}` }, "Response body");
  if (length === 0)
    return element("div", { class: "body" }, heading, element("p", { class: "hint" }, "The body is empty."));
  const isCut = text.length < length;
  const layout = jsonLayout(text, pointers, isCut);
  const places = layout?.places ?? [];
  const code = element("code", {});
  const box = element("pre", { class: "box", tabindex: "0", role: "region", "aria-labelledby": heading.id }, code);
  if (layout === undefined) code.append(...linesOf(text));
  else code.append(...jsonLines(layout.lines.slice(0, mostLines), places));
  const notes = [
    isCut && `Cut: the first ${count(text.length)} of ${count(length)} characters are shown.`,
    layout === undefined && "The body is not JSON.",
    layout !== undefined &&
      layout.lines.length > mostLines &&
      `The first ${count(mostLines)} of ${count(layout.lines.length)} lines are shown.`,
    isCut && layout !== undefined && places.length < pointers.length && "What is wrong may stand behind the cut.",
  ];
  const reachable = places.filter(({ first }) => first < mostLines);
  return element(
    "div",
    { class: "body" },
    heading,
    ...notes.map((note) => note !== false && element("p", { class: "hint" }, note)),
    reachable.length > 0 && placeBrowser(reachable, box),
    box,
  );
}

function jsonLines(lines: readonly JsonLine[], places: readonly JsonPlace[]): readonly Node[] {
  const marked = new Map<number, JsonPlace>();
  for (const place of places) {
    const last = place.missing !== undefined || place.last - place.first >= mostMarked ? place.first : place.last;
    for (let at = place.first; at <= last; at += 1) if (!marked.has(at)) marked.set(at, place);
  }
  return lines.map(({ depth, tokens }, at) => {
    const place = marked.get(at);
    const shown = tokens.map(({ kind, text }) => (kind === "mark" ? text : element("span", { class: kind }, text)));
    const indent = "  ".repeat(Math.min(depth, deepest));
    if (place === undefined) return element("span", { class: "line" }, indent, ...shown, lineEnd());
    const missing = place.first === at ? place.missing : undefined;
    return element(
      "span",
      { class: "line marked", "data-line": String(at) },
      indent,
      element("mark", {}, ...shown),
      missing !== undefined && element("span", { class: "missing" }, ` ← no ${missing} here`),
      lineEnd(),
    );
  });
}

// For those who copy the text; as a text it would be written out.
function lineEnd(): Node {
  return document.createTextNode("\n");
}

function count(number: number): string {
  return number.toLocaleString("en");
}
