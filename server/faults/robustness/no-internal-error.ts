import { withUnreadable } from "../../behaviour/options.ts";
import { failure } from "../../behaviour/refusals.ts";
import type { Behaviour } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

function failingOver(honest: Behaviour, isOver: (names: readonly string[]) => boolean): Behaviour {
  return {
    ...honest,
    readOptions: (pairs, target, ex) => {
      if (ex.operation !== undefined && isOver(pairs.map(({ name }) => name)))
        throw failure("An unspecified error has occurred.");
      return honest.readOptions(pairs, target, ex);
    },
  };
}

export const faults: FaultDefinitions = {
  "robustness/no-internal-error": {
    title: "Many options at once are answered with 500",
    who: "A mock whose clauses were each tried alone",
    apply: (honest) =>
      failingOver(honest, (names) => ["$select", "$filter", "$orderby"].every((option) => names.includes(option))),
  },
  "robustness/no-internal-error/unknown-option": {
    title: "A system query option that does not exist is answered with 500",
    who: "A mock that dispatches on the name of the option",
    apply: (honest) => failingOver(honest, (names) => names.some((name) => /^\$no/i.test(name))),
  },
  "robustness/no-internal-error/custom-option": {
    title: "An option of somebody's own is answered with 500",
    who: "A mock that validates its query strictly and does not catch what that throws",
    apply: (honest) => failingOver(honest, (names) => names.some((name) => /^no/i.test(name))),
  },
  "robustness/no-internal-error/garbled-page": {
    title: "A link to a page that does not exist is answered with 500",
    who: "A service that decodes its tokens without a check",
    apply: (honest) =>
      withUnreadable(honest, () => {
        throw failure("The token cannot be read.");
      }),
  },
  "robustness/no-internal-error/other-letters": {
    title: "Letters beyond ASCII in a filter are answered with 500",
    who: "A mock whose parser reads bytes and takes them for characters",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        if (/[^\x20-\x7e]/.test(text)) throw failure("Unexpected character.");
        return honest.parseFilter(text, type, ex);
      },
    }),
  },
  "robustness/no-internal-error/malformed-dropped": {
    title: "The connection is closed over a query that is encoded wrongly",
    who: "A server whose decoder throws before anybody catches",
    apply: (honest) => ({
      ...honest,
      write: (response, wire, ex) => {
        if (/%(?![\da-f]{2})/i.test(ex.request.query)) response.destroy();
        else return honest.write(response, wire, ex);
      },
    }),
  },
  "robustness/no-internal-error/twice": {
    title: "An option that stands twice is answered with 500",
    who: "A mock whose framework makes a list of such values, on which it calls a function of texts",
    apply: (honest) => failingOver(honest, (names) => new Set(names).size < names.length),
  },
  "robustness/no-internal-error/selected-twice": {
    title: "A member that is selected twice is answered with 500",
    who: "A mock that joins a column twice",
    apply: (honest) => ({
      ...honest,
      parseSelect: (text, type, ex) => {
        if (new Set(text.split(",")).size < text.split(",").length) throw failure("The column is ambiguous.");
        return honest.parseSelect(text, type, ex);
      },
    }),
  },
};
