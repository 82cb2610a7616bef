import type { Behaviour } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

// A behaviour that answers one function with another, or with the same value always.
function withCall(before: Behaviour, from: string, to: string | boolean): Behaviour {
  return {
    ...before,
    call: (name, args) => {
      if (name !== from || args.includes(null)) return before.call(name, args);
      return typeof to === "string" ? before.call(to, args) : to;
    },
  };
}

// A behaviour with a function of its own that tells whether a text has the part that is looked for.
function withSearch(before: Behaviour, of: string, has: (text: string, part: string) => boolean): Behaviour {
  return {
    ...before,
    call: (name, args) => {
      const [text, part] = args;
      return name === of && typeof text === "string" && typeof part === "string"
        ? has(text, part)
        : before.call(name, args);
    },
  };
}

export const faults: FaultDefinitions = {
  "query/finds-text-parts": {
    title: "startsWith finds the text anywhere",
    who: "A mock with one function for all searches in texts",
    apply: (honest) => withCall(honest, "startswith", "contains"),
  },
  "query/finds-text-parts/starts-always": {
    title: "startsWith is always true",
    who: "A mock that passes over functions",
    apply: (honest) => withCall(honest, "startswith", true),
  },
  "query/finds-text-parts/ends-anywhere": {
    title: "endsWith finds the text anywhere",
    who: "A mock with one function for all searches in texts",
    apply: (honest) => withCall(honest, "endswith", "contains"),
  },
  "query/finds-text-parts/ends-at-start": {
    title: "endsWith looks at the beginning",
    who: "A copy of startsWith that was never finished",
    apply: (honest) => withCall(honest, "endswith", "startswith"),
  },
  "query/finds-text-parts/ends-by-pattern": {
    title: "endsWith takes the text for a pattern",
    who: "A mock that puts what it is asked for into a regular expression",
    apply: (honest) =>
      withSearch(honest, "endswith", (text, end) =>
        new RegExp(`${end.replaceAll(/[$()*+?[\\\]^{|}]/g, "\\$&")}$`).test(text),
      ),
  },
  "query/finds-text-parts/starts-by-wildcard": {
    title: "startsWith takes an underscore for any character",
    who: "A service that asks a database with LIKE",
    apply: (honest) =>
      withSearch(honest, "startswith", (text, start) =>
        [...start].every((character, at) => character === "_" || text[at] === character),
      ),
  },
  "query/finds-text-parts/contains-at-start": {
    title: "contains looks at the beginning alone",
    who: "A store with an index of prefixes",
    apply: (honest) => withCall(honest, "contains", "startswith"),
  },
  "query/finds-text-parts/contains-never": {
    title: "contains is never true",
    who: "A mock that reads the arguments the wrong way round",
    apply: (honest) => withCall(honest, "contains", false),
  },
};
