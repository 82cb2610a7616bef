import type { Answer } from "../../answer.ts";
import { withRefusalStatus } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { Refused } from "../../refusal.ts";
import type { Lookup } from "../../routing/target.ts";

export const faults: FaultDefinitions = {
  "errors/unknown-id-refused": {
    title: "An unknown id leads to an empty collection",
    who: "A mock that filters a table by the ids of the path",
    apply: (honest) => ({
      ...honest,
      lookUp: (target, ex) => {
        const found = honest.lookUp(target, ex);
        const empty = found.kind === "unknown-key" && ex.operation !== undefined && target.collection;
        return empty ? { kind: "collection", items: [], target } : found;
      },
    }),
  },
  "errors/unknown-id-refused/breaks-down": {
    title: "An unknown id is answered 500",
    who: "A mock that reads a member of what it did not find",
    apply: (honest) => withRefusalStatus(honest, "unknown-key", 500),
  },
  "errors/unknown-id-refused/error-with-200": {
    title: "An unknown id is answered 200 with an error in the body",
    who: "A gateway that takes every answer of its backend for a success",
    apply: (honest) => ({
      ...honest,
      respond: (answer, ex) => {
        const given = honest.respond(answer, ex);
        return given.status === 404 && ex.operation !== undefined ? { ...given, status: 200 } : given;
      },
    }),
  },
  "errors/unknown-id-refused/first-instead": {
    title: "In place of an unknown id the first one is taken",
    who: "A mock with recorded answers that falls back to one that it has",
    apply: (honest) => {
      const first = new Map<string, Answer>();
      return {
        ...honest,
        produce: async (ex) => {
          try {
            const answer = await honest.produce(ex);
            const name = ex.target?.steps.map((step) => step.name).join("/") ?? "";
            if (ex.operation !== undefined && ex.request.query === "" && !first.has(name)) first.set(name, answer);
            return answer;
          } catch (error) {
            const recorded = first.get(ex.target?.steps.map((step) => step.name).join("/") ?? "");
            if (recorded !== undefined && error instanceof Refused && error.refusal.reason === "unknown-key")
              return recorded;
            throw error;
          }
        },
      };
    },
  },
  "errors/unknown-id-refused/workflow-passed-over": {
    title: "A user result that was read once is found whatever the workflow",
    who: "A gateway that keeps entities under the last key of their path",
    apply: (honest) => {
      const kept = new Map<string, Lookup>();
      return {
        ...honest,
        lookUp: (target, ex) => {
          const found = honest.lookUp(target, ex);
          const key = `${target.steps.length} ${target.steps.at(-2)?.key ?? ""}`;
          if (found.kind !== "unknown-key") kept.set(key, found);
          return ex.operation === undefined ? found : (kept.get(key) ?? found);
        },
      };
    },
  },
};
