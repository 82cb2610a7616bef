import type { JSX } from "preact";
import { useState } from "preact/hooks";

import { remember, remembered } from "./theme.tsx";

/** What keys do to the page. */
export interface KeyActions {
  readonly clearFilters: () => void;
  readonly clearSearch: () => void;
}

/** Whether single characters are keys, as long as the reader wants them to be. */
function wantsShortcuts(): boolean {
  return remembered("shortcuts") !== "off";
}

/** Has keys lead through the page; gives what ends it. */
export function startKeyboard(actions: KeyActions): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const act = actionOf(event, actions);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

function actionOf({ key, target }: KeyboardEvent, actions: KeyActions): (() => void) | undefined {
  const search = document.getElementById("search");
  const inSearch = target === search;
  const inHead = target instanceof Element && target.matches("#list .head");
  if (key === "Escape") {
    if (!inSearch) return actions.clearFilters;
    return search instanceof HTMLInputElement && search.value === "" ? () => search.blur() : actions.clearSearch;
  }
  if (key === "ArrowDown" && (inHead || inSearch)) return () => step(1);
  if (key === "ArrowUp" && inHead) return () => step(-1);
  if (!wantsShortcuts() || isTyping(target)) return undefined;
  if (key === "/") return () => search?.focus();
  if (key === "?") return showKeyboardHelp;
  if (key === "j") return () => step(1);
  if (key === "k") return () => step(-1);
  return undefined;
}

/** Puts the focus on the next (1) or previous (-1) head of the list; without one in focus, on the first. */
function step(by: 1 | -1): void {
  const heads = [...document.querySelectorAll<HTMLElement>("#list .head, #more")];
  // From within what was opened, the way leads on from its head.
  const focused = document.activeElement?.closest("li")?.querySelector(".head");
  const at = heads.findIndex((head) => head === document.activeElement || head === focused);
  heads[at === -1 ? 0 : Math.min(heads.length - 1, Math.max(0, at + by))]?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== "checkbox" && target.type !== "radio";
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement;
}

/** What the keys do, and whether single characters are any. */
export function KeyboardHelp(): JSX.Element {
  const [wanted, want] = useState(wantsShortcuts());
  const change = (next: boolean): void => {
    remember("shortcuts", next ? "on" : "off");
    want(next);
  };
  return (
    <details id="keyboard">
      <summary>Keyboard</summary>
      <dl class="keys">
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>to the search</dd>
        <dt>
          <kbd>j</kbd> <kbd>k</kbd>
        </dt>
        <dd>
          {"next and previous cause, requirement or route; with one in focus also "}
          <kbd>↓</kbd> <kbd>↑</kbd>
        </dd>
        <dt>
          <kbd>Enter</kbd>
        </dt>
        <dd>opens or closes what is in focus</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>clears the search; outside of it, all filters</dd>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>shows this</dd>
      </dl>
      <p>
        <label>
          <input
            type="checkbox"
            id="shortcuts"
            checked={wanted}
            onInput={({ currentTarget }) => change(currentTarget.checked)}
          />
          {" Use the keys that are single characters"}
        </label>
      </p>
    </details>
  );
}

/** Opens what `KeyboardHelp` tells, and goes there. */
function showKeyboardHelp(): void {
  const help = document.getElementById("keyboard");
  if (!(help instanceof HTMLDetailsElement)) return;
  help.open = true;
  help.querySelector("summary")?.focus();
}
