type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing";

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Where a text stops being JSON, as an index into it; undefined where it is JSON. The parser of the language names the place
 * in a message only, together with a piece of the text, which may hold a secret.
 */
export function jsonFault(text: string): number | undefined {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const char = text[at] ?? "";
    const end = tokenEnd(text, at);
    const next: Expected | undefined = end === undefined ? undefined : after(expected, char, open);
    if (end === undefined || next === undefined) return at;
    expected = next;
    at = skipSpace(text, end);
  }
  return expected === "nothing" ? undefined : text.length;
}

// What may follow a token that begins with this character; undefined where it may not stand.
function after(expected: Expected, char: string, open: ("{" | "[")[]): Expected | undefined {
  const done = (): Expected => (open.length === 0 ? "nothing" : "comma-or-end");
  if (char === "}" || char === "]") {
    const closes = char === "}" ? "{" : "[";
    const may = expected === "comma-or-end" || expected === (char === "}" ? "key-or-end" : "value-or-end");
    return may && open.pop() === closes ? done() : undefined;
  }
  if (char === ",") {
    if (expected !== "comma-or-end") return undefined;
    return open.at(-1) === "{" ? "key" : "value";
  }
  if (char === ":") return expected === "colon" ? "value" : undefined;
  if (expected === "key" || expected === "key-or-end") return char === '"' ? "colon" : undefined;
  if (expected !== "value" && expected !== "value-or-end") return undefined;
  if (char !== "{" && char !== "[") return done();
  open.push(char);
  return char === "{" ? "key-or-end" : "value-or-end";
}

function tokenEnd(text: string, at: number): number | undefined {
  const char = text[at] ?? "";
  if ("{}[],:".includes(char)) return at + 1;
  if (char === '"') return stringEnd(text, at);
  scalar.lastIndex = at;
  return scalar.test(text) ? scalar.lastIndex : undefined;
}

function stringEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at] ?? "";
    if (char === '"') return at + 1;
    if (char < " ") return undefined;
    if (char !== "\\") continue;
    at += 1;
    if (text[at] === "u") {
      if (!/^[\da-f]{4}$/i.test(text.slice(at + 1, at + 5))) return undefined;
      at += 4;
    } else if (!'"\\/bfnrt'.includes(text[at] ?? "?")) return undefined;
  }
  return undefined;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (" \t\n\r".includes(text[at] ?? "x")) at += 1;
  return at;
}
