import { endOfText } from "../../specs/json-depth.ts";

/** The first member name that stands twice in one object of a well-formed JSON text; undefined when none does. */
export function repeatedName(text: string): string | undefined {
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
