import { endOfText } from "../../specs/json-depth.ts";

/** Longer texts are not written anew, which takes as much memory again. In UTF-16 code units. */
const longestRewritten = 1024 * 1024;

/** The first member name that stands twice in one object of a well-formed JSON text; undefined when none does. `value` is what the text
 * stands for. */
export function repeatedName(text: string, value: unknown): string | undefined {
  // What has a name twice does not come out again as it was written.
  if (text.length < longestRewritten && JSON.stringify(value) === text) return undefined;
  // Per open object its names, per open array undefined.
  const open: (Set<string> | undefined)[] = [];
  let names: Set<string> | undefined;
  let expectsName = false;
  for (let at = 0; at < text.length; at++) {
    switch (text.charAt(at)) {
      case '"': {
        const end = endOfText(text, at);
        if (expectsName && names !== undefined) {
          const name = nameIn(text.slice(at, end + 1));
          if (names.has(name)) return name;
          names.add(name);
          expectsName = false;
        }
        at = end;
        break;
      }
      case "{":
        open.push(names);
        names = new Set();
        expectsName = true;
        break;
      case "[":
        open.push(names);
        names = undefined;
        break;
      case "}":
      case "]":
        names = open.pop();
        break;
      case ",":
        expectsName = names !== undefined;
        break;
    }
  }
  return undefined;
}

// One name may be written in several ways.
function nameIn(literal: string): string {
  return literal.includes("\\") ? String(JSON.parse(literal)) : literal.slice(1, -1);
}
