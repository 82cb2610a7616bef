import { byId } from "./element.ts";
import type { List } from "./list.ts";
import { remember, remembered } from "./theme.ts";

/** What the keys do; single characters only as long as the reader wants them to. */
export function startKeyboard(list: List, clear: () => void): void {
  const search = byId("search", HTMLInputElement);
  const wanted = byId("shortcuts", HTMLInputElement);
  wanted.checked = remembered("shortcuts") !== "off";
  wanted.addEventListener("change", () => remember("shortcuts", wanted.checked ? "on" : "off"));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const act = actionOf(event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });

  const actionOf = ({ key, target }: KeyboardEvent): (() => void) | undefined => {
    const inSearch = target === search;
    const inHead = target instanceof Element && target.matches("#list .head");
    if (key === "Escape") {
      if (!inSearch) return clear;
      return search.value === "" ? () => search.blur() : clearSearch;
    }
    if (key === "ArrowDown" && (inHead || inSearch)) return () => list.step(1);
    if (key === "ArrowUp" && inHead) return () => list.step(-1);
    if (!wanted.checked || isTyping(target)) return undefined;
    if (key === "/") return () => search.focus();
    if (key === "j") return () => list.step(1);
    if (key === "k") return () => list.step(-1);
    return undefined;
  };
  const clearSearch = (): void => {
    search.value = "";
    search.dispatchEvent(new Event("input", { bubbles: true }));
  };
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== "checkbox";
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}
