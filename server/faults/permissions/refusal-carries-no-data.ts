import type { Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

const textOf = (value: unknown): readonly string[] => (typeof value === "string" ? [value] : []);

export const faults: FaultDefinitions = {
  "permissions/refusal-carries-no-data": {
    title: "A refusal has an empty value beside its error",
    who: "A gateway that fills every list answer into one template",
    apply: (honest) => ({
      ...honest,
      errorBody: (refusal, ex) => {
        const body = honest.errorBody(refusal, ex);
        return refusal.reason === "unauthenticated" || refusal.reason === "forbidden" ? { ...body, value: [] } : body;
      },
    }),
  },
  "permissions/refusal-carries-no-data/items-in-details": {
    title: "A refusal names the items that it does not give",
    who: "A gateway that explains which items a user may not see",
    apply: (honest) => ({
      ...honest,
      errorBody: (refusal, ex) => {
        const body = honest.errorBody(refusal, ex);
        if (refusal.reason !== "forbidden" || ex.target === undefined) return body;
        const found = honest.lookUp(ex.target, ex);
        const ids = found.kind === "collection" ? found.items.flatMap(({ values }) => textOf(values["id"])) : [];
        if (ids.length === 0) return body;
        return { error: { code: refusal.code, message: `${refusal.message} Hidden: ${ids.join(", ")}` } };
      },
    }),
  },
  "permissions/refusal-carries-no-data/status-only": {
    title: "A 403 has the whole list as its body",
    who: "A gateway that sets the status and forwards the answer all the same",
    apply: (honest) => {
      const forbidden = new WeakSet<Exchange>();
      return {
        ...honest,
        permits: (identity, need, ex) => {
          const permitted = honest.permits(identity, need, ex);
          if (!permitted && ex.operation !== undefined) forbidden.add(ex);
          return permitted || ex.operation !== undefined;
        },
        respond: (answer, ex) => {
          const finished = honest.respond(answer, ex);
          return forbidden.has(ex) ? { ...finished, status: 403 } : finished;
        },
      };
    },
  },
};
