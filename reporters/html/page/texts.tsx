import { type ComponentChildren, Fragment, options, type VNode } from "preact";

const unseen = /([\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}\u200b\u2060\ufeff]+)/u;
const unseenButLines = /((?:(?![\n\t])[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}\u200b\u2060\ufeff])+)/u;

/** A piece of a text: as it is, or written out because nobody would see it, or see something else. */
export interface Piece {
  readonly text: string;
  readonly written: boolean;
}

/** A text in pieces: controls, bidirectional marks and half characters are written as `\u202e`. `lines`: line feeds and tabs stay. */
export function visible(text: string, lines = false): readonly Piece[] {
  return text
    .split(lines ? unseenButLines : unseen)
    .map((piece, at) => ({ text: at % 2 === 1 ? writtenOut(piece) : piece, written: at % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

/** The same as one text, for places that hold nothing else. */
export function visibleText(text: string): string {
  return visible(text)
    .map((piece) => piece.text)
    .join("");
}

function writtenOut(text: string): string {
  return [...text]
    .map((character) => {
      const code = character.charCodeAt(0).toString(16);
      return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`;
    })
    .join("");
}

// What a reader is told by an attribute.
const said = ["aria-label", "label", "title"];

/**
 * Has every text of the page pass here on its way into it: what nobody would see, or what would make another text of it, is
 * written out. An element with `data-lines` keeps its line feeds and tabs.
 */
export function writeOutUnseen(): void {
  const next = options.vnode?.bind(options);
  options.vnode = (vnode: VNode) => {
    if (typeof vnode.type === "string" || vnode.type === Fragment) gate(vnode.props);
    next?.(vnode);
  };
}

function gate(props: Record<string, unknown>): void {
  for (const name of said) {
    const value = props[name];
    if (typeof value === "string") props[name] = visibleText(value);
  }
  props["children"] = shown(props["children"] as ComponentChildren, props["data-lines"] === true);
}

function shown(children: ComponentChildren, lines: boolean): ComponentChildren {
  if (Array.isArray(children)) return children.map((child: ComponentChildren) => shown(child, lines));
  if (typeof children !== "string") return children;
  const pieces = visible(children, lines);
  if (pieces.every(({ written }) => !written)) return children;
  return pieces.map(({ text, written }) => (written ? <span class="written-out">{text}</span> : text));
}

/** Says something to those who listen to the page. */
export function announce(text: string): void {
  const region = document.getElementById("announcements");
  if (region === null) return;
  // The same words again are news only when they were gone in between.
  region.textContent = "";
  setTimeout(() => {
    region.textContent = visibleText(text);
  }, 50);
}
