import { announce } from "./announce.ts";
import { element } from "./element.ts";
import type { JsonPlace } from "./json-layout.ts";

/** Leads from one marked place of a body to the next; the first is in view from the start. */
export function placeBrowser(places: readonly JsonPlace[], box: HTMLElement): HTMLElement {
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
