import { visible, visibleText } from "./visible.ts";

export type Child = Node | string | undefined | false;
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

// What a reader is told by an attribute.
const said = new Set(["aria-label", "label"]);

/** An element with attributes and children. Texts stay texts, with what nobody would see written out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      made.setAttribute(name, value === true ? "" : said.has(name) ? visibleText(value) : value);
    }
  }
  for (const child of children) if (child !== undefined && child !== false) made.append(...nodesOf(child));
  return made;
}

/** A text of several lines, such as a body, as nodes. */
export function linesOf(text: string): readonly Node[] {
  return nodesOf(text, true);
}

function nodesOf(child: Node | string, lines = false): readonly Node[] {
  if (typeof child !== "string") return [child];
  return visible(child, lines).map(({ text, written }) => {
    if (!written) return document.createTextNode(text);
    const shown = document.createElement("span");
    shown.className = "written-out";
    shown.textContent = text;
    return shown;
  });
}

/** The element of the page's own markup with this id. Throws when the markup has none of this kind, which is a bug of ours. */
export function byId(id: string): HTMLElement;
export function byId<T extends HTMLElement>(id: string, kind: new () => T): T;
export function byId(id: string, kind: new () => HTMLElement = HTMLElement): HTMLElement {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no element ${id}.`);
  return found;
}

/** Says something to those who listen to the page. */
export function announce(text: string): void {
  const region = byId("announcements");
  // The same words again are news only when they were gone in between.
  region.textContent = "";
  setTimeout(() => {
    region.textContent = visibleText(text);
  }, 50);
}
