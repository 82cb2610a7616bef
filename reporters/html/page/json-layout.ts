export type TokenKind = "name" | "text" | "number" | "word" | "mark";

export interface JsonToken {
  readonly kind: TokenKind;
  readonly text: string;
}

/** A line of laid out JSON. */
export interface JsonLine {
  readonly depth: number;
  readonly tokens: JsonToken[];
}

/** Where a pointer leads: the lines of the value, or of the nearest one around it when there is no such member. */
export interface JsonPlace {
  readonly pointer: string;
  readonly first: number;
  readonly last: number;
  /** The end of the pointer that leads nowhere. */
  readonly missing?: string;
}

export interface JsonLayout {
  readonly lines: readonly JsonLine[];
  readonly places: readonly JsonPlace[];
}

interface Frame {
  readonly isObject: boolean;
  readonly trie: Trie | undefined;
  index: number;
  name: string;
  awaitsName: boolean;
}

const token = /[ \t\r\n]*(?:("[^"\\]*(?:\\.[^"\\]*)*")|(-?\d[\d.eE+-]*)|(true|false|null)|([[\]{},:]))/sy;

/**
 * JSON one member a line, its tokens as they were sent, and where pointers lead in it. A text that was cut is laid out as
 * far as it goes. Undefined when it is not JSON.
 */
export function jsonLayout(text: string, pointers: readonly string[], isCut = false): JsonLayout | undefined {
  if (isCut ? !/^\s*[[{]/.test(text) : !isJson(text)) return undefined;
  const root = pointerTrie(pointers);
  const lines: JsonLine[] = [{ depth: 0, tokens: [] }];
  const frames: Frame[] = [];
  const put = (kind: TokenKind, shown: string): void => void lines.at(-1)?.tokens.push({ kind, text: shown });
  const breakLine = (): void => void lines.push({ depth: frames.length, tokens: [] });
  const trieHere = (): Trie | undefined => {
    const frame = frames.at(-1);
    if (frame === undefined) return root;
    return frame.trie?.members.get(frame.isObject ? frame.name : String(frame.index));
  };
  const begin = (): Trie | undefined => {
    const trie = trieHere();
    if (trie !== undefined) trie.lines = [lines.length - 1, lines.length - 1];
    return trie;
  };
  const end = (trie: Trie | undefined): void => {
    if (trie?.lines === undefined) return;
    trie.lines[1] = lines.length - 1;
    trie.ended = true;
  };

  let opened = false;
  token.lastIndex = 0;
  for (;;) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null) {
      const rest = text.slice(at).trim();
      if (rest !== "") put("text", rest);
      break;
    }
    const [, quoted, number, word, mark = ""] = match;
    const frame = frames.at(-1);
    if (opened && mark !== "]" && mark !== "}") breakLine();
    const wasOpened = opened;
    opened = false;
    if (quoted !== undefined && frame?.awaitsName === true) {
      frame.name = nameOf(quoted);
      frame.awaitsName = false;
      put("name", quoted);
    } else if (mark === "") {
      end(begin());
      put(quoted === undefined ? (number === undefined ? "word" : "number") : "text", quoted ?? number ?? word ?? "");
    } else if (mark === "{" || mark === "[") {
      frames.push({ isObject: mark === "{", trie: begin(), index: 0, name: "", awaitsName: mark === "{" });
      put("mark", mark);
      opened = true;
    } else if (mark === "}" || mark === "]") {
      frames.pop();
      if (!wasOpened) breakLine();
      put("mark", mark);
      end(frame?.trie);
    } else if (mark === "," && frame !== undefined) {
      frame.index += 1;
      frame.awaitsName = frame.isObject;
      put("mark", ",");
      breakLine();
    } else {
      put("mark", ": ");
    }
  }
  return { lines, places: pointers.flatMap((pointer) => placeOf(pointer, root)) };
}

function placeOf(pointer: string, root: Trie): readonly JsonPlace[] {
  let trie = root;
  const names = pointer.split("/").slice(1);
  for (const [at, name] of names.entries()) {
    const next = trie.members.get(unescaped(name));
    if (next?.lines === undefined) {
      const [first, last] = trie.lines ?? [];
      // Behind a cut, nobody knows what there is.
      if (first === undefined || last === undefined || trie.ended !== true) return [];
      return [{ pointer, first, last, missing: names.slice(at).map(unescaped).join("/") }];
    }
    trie = next;
  }
  const [first, last] = trie.lines ?? [];
  return first === undefined || last === undefined ? [] : [{ pointer, first, last }];
}

function unescaped(name: string): string {
  return name.replaceAll("~1", "/").replaceAll("~0", "~");
}

function nameOf(quoted: string): string {
  try {
    const name: unknown = JSON.parse(quoted);
    return typeof name === "string" ? name : "";
  } catch {
    return "";
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Pointers by their common beginnings; `lines`: first and last line of the value, once it was met. */
export interface Trie {
  readonly members: Map<string, Trie>;
  lines?: [first: number, last: number];
  /** Whether the value was read to its end. */
  ended?: true;
}

/** Only wanted places are followed, so that a deep document costs no more than a flat one. */
function pointerTrie(pointers: readonly string[]): Trie {
  const root: Trie = { members: new Map() };
  for (const pointer of pointers) {
    let trie = root;
    for (const name of pointer.split("/").slice(1)) {
      const key = name.replaceAll("~1", "/").replaceAll("~0", "~");
      const next = trie.members.get(key) ?? { members: new Map<string, Trie>() };
      trie.members.set(key, next);
      trie = next;
    }
  }
  return root;
}
