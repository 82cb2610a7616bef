import { failure } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

const longestKey = 1000;

export const faults: FaultDefinitions = {
  "robustness/refuses-odd-ids": {
    title: "An id with an apostrophe is answered 500",
    who: "A mock that writes ids into the text of a query",
    apply: (honest) => ({
      ...honest,
      lookUp: (target, ex) => {
        const quoted = ex.operation !== undefined && target.steps.some(({ key }) => key?.includes("'") === true);
        if (quoted) throw failure("Unclosed quotation mark after the character string.");
        return honest.lookUp(target, ex);
      },
    }),
  },
  "robustness/refuses-odd-ids/condition-holds": {
    title: "A condition in an id is evaluated, and holds for the first entity",
    who: "A mock over a database that joins ids and SQL",
    apply: (honest) => ({
      ...honest,
      sameKey: (given, stored) => honest.sameKey(given, stored) || given.includes("' or '"),
    }),
  },
  "robustness/refuses-odd-ids/long-ids-dropped": {
    title: "The connection is closed over an id of thousands of characters",
    who: "A gateway with a buffer of one kilobyte for each segment",
    apply: (honest) => ({
      ...honest,
      write: (response, wire, ex) => {
        if (ex.request.path.length > longestKey) response.destroy();
        else return honest.write(response, wire, ex);
      },
    }),
  },
  "robustness/refuses-odd-ids/malformed-empty": {
    title: "An id that is no GUID leads to an empty collection",
    who: "A mock that parses ids and goes on with none",
    apply: (honest) => ({
      ...honest,
      lookUp: (target, ex) => {
        const found = honest.lookUp(target, ex);
        const odd = found.kind === "unknown-key" && !/^[0-9a-f-]{36}$|^\d+$/i.test(found.key);
        return odd && ex.operation !== undefined && target.collection
          ? { kind: "collection", items: [], target }
          : found;
      },
    }),
  },
  "robustness/refuses-odd-ids/beginning": {
    title: "An id is found by its beginning",
    who: "A mock that looks keys up with startsWith",
    apply: (honest) => ({
      ...honest,
      sameKey: (given, stored) =>
        honest.sameKey(given, stored) || (given.length > 8 && stored.toLowerCase().startsWith(given.toLowerCase())),
    }),
  },
  "robustness/refuses-odd-ids/decoded-twice": {
    title: "An id is decoded twice",
    who: "A handler that decodes what its router has decoded before",
    apply: (honest) => ({
      ...honest,
      sameKey: (given, stored) =>
        honest.sameKey(given, stored) ||
        (/^%[\da-f]{2}/i.test(given) && honest.sameKey(decodeURIComponent(given.slice(0, 3)) + given.slice(3), stored)),
    }),
  },
  "robustness/refuses-odd-ids/wildcard": {
    title: "A star for an id leads to the first entity",
    who: "A mock whose keys are patterns",
    apply: (honest) => ({ ...honest, sameKey: (given, stored) => honest.sameKey(given, stored) || given === "*" }),
  },
};
