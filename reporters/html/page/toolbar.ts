import { groupBy } from "../../group-by.ts";
import { type Filter, noFilter, routeKey } from "./filter.ts";
import { byId, element } from "./element.ts";
import { type Entry, verdictOrder } from "./entry.ts";
import { verdictSign, verdictWord } from "./verdict-badge.ts";

/** The form by which results are searched and filtered. */
export interface Toolbar {
  read(): Filter;
  /** Shows a filter in the form. */
  write(filter: Filter): void;
}

export function startToolbar(entries: readonly Entry[], onChange: () => void): Toolbar {
  const form = byId("filter", HTMLFormElement);
  const search = byId("search", HTMLInputElement);
  const [ofClass, level, route] = ["filter-class", "filter-level", "filter-route"].map((id) =>
    byId(id, HTMLSelectElement),
  );
  const clear = byId("clear");
  addOptions(
    ofClass,
    entries.map(({ claim }) => claim.class),
  );
  addOptions(
    level,
    entries.map(({ claim }) => claim.level),
  );
  addRoutes(route, entries);
  const boxes = verdictBoxes(entries);

  const read = (): Filter => ({
    text: search.value.trim(),
    verdicts: boxes.filter(({ checked }) => checked).map(({ value }) => value),
    class: ofClass?.value ?? "",
    level: level?.value ?? "",
    route: route?.value ?? "",
  });
  const showClear = (): void => {
    clear.hidden = JSON.stringify(read()) === JSON.stringify(noFilter);
  };
  const write = (filter: Filter): void => {
    search.value = filter.text;
    for (const box of boxes) box.checked = filter.verdicts.includes(box.value);
    if (ofClass !== undefined) ofClass.value = filter.class;
    if (level !== undefined) level.value = filter.level;
    if (route !== undefined) route.value = filter.route;
    showClear();
  };
  const change = (): void => {
    showClear();
    onChange();
  };
  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  clear.addEventListener("click", () => {
    write(noFilter);
    onChange();
    search.focus();
  });
  return { read, write };
}

function addOptions(select: HTMLElement | undefined, values: readonly string[]): void {
  select?.append(...[...new Set(values)].map((value) => element("option", { value }, value)));
}

function addRoutes(select: HTMLElement | undefined, entries: readonly Entry[]): void {
  const places = [...new Map(entries.map(({ place }) => [routeKey(place), place])).entries()].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  for (const own of groupBy(places, ([, place]) => place.operation)) {
    const { operation } = own[0][1];
    select?.append(
      element(
        "optgroup",
        { label: operation },
        element("option", { value: operation }, `all of ${operation}`),
        ...own.map(([key, place]) => element("option", { value: key }, place.route)),
      ),
    );
  }
}

function verdictBoxes(entries: readonly Entry[]): readonly HTMLInputElement[] {
  const counts = new Map<string, number>();
  for (const { result } of entries) counts.set(result.verdict, (counts.get(result.verdict) ?? 0) + 1);
  return verdictOrder.flatMap((verdict) => {
    const count = counts.get(verdict) ?? 0;
    if (count === 0) return [];
    const box = element("input", { type: "checkbox", value: verdict, class: "unseen" });
    const face = element(
      "span",
      { class: "chip", "data-verdict": verdict },
      verdictSign(verdict),
      `${verdictWord(verdict)} `,
      element("b", {}, count.toLocaleString("en")),
    );
    byId("filter-verdicts").append(element("label", {}, box, face));
    return [box];
  });
}
