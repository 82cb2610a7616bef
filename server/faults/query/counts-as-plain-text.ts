import type { Answer } from "../../answer.ts";
import type { Behaviour, Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

// A behaviour that changes what /$count is answered with.
function withNumber(before: Behaviour, change: (answer: Answer, ex: Exchange) => Answer): Behaviour {
  return {
    ...before,
    respond: (answer, ex) => {
      const given = before.respond(answer, ex);
      return ex.target?.counted === true && given.status === 200 ? change(given, ex) : given;
    },
  };
}

export const faults: FaultDefinitions = {
  "query/counts-as-plain-text": {
    title: "/$count gives a JSON object",
    who: "A framework that writes whatever it is given as an object",
    apply: (honest) =>
      withNumber(honest, (answer) => ({
        ...answer,
        body: { kind: "json", value: { value: answer.body.kind === "text" ? answer.body.text : "" } },
      })),
  },
  "query/counts-as-plain-text/not-found": {
    title: "/$count is not found",
    who: "A mock with routes for the documented paths alone",
    apply: (honest) => withNumber(honest, (answer) => ({ ...answer, status: 404, body: { kind: "none" } })),
  },
  "query/counts-as-plain-text/declared-as-json": {
    title: "/$count gives a number that is declared as JSON",
    who: "A framework that declares whatever it sends as JSON",
    apply: (honest) =>
      withNumber(honest, (answer) => ({
        ...answer,
        headers: { ...answer.headers, "Content-Type": "application/json" },
      })),
  },
  "query/counts-as-plain-text/one-too-few": {
    title: "/$count gives one too few",
    who: "A service that tells the index of the last item",
    apply: (honest) => ({ ...honest, numberOf: (items) => items.length - 1 }),
  },
  "query/counts-as-plain-text/unfiltered": {
    title: "/$count counts all items, whatever the filter",
    who: "A mock that asks its store how many there are before it looks at the options",
    apply: (honest) => ({
      ...honest,
      filterItems: (items, ex) => (ex.target?.counted === true ? items : honest.filterItems(items, ex)),
    }),
  },
  "query/counts-as-plain-text/of-another": {
    title: "/$count gives the number of whoever was asked for first",
    who: "A cache that keeps numbers by the name of the collection",
    apply: (honest) => {
      const kept = new Map<string, Answer["body"]>();
      return withNumber(honest, (answer, { request }) => {
        const name = request.path.split("/").slice(-2).join("/");
        const body = kept.get(name) ?? answer.body;
        kept.set(name, body);
        return { ...answer, body };
      });
    },
  },
};
