import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A decision is kept by the first part of the token",
  who: "A gateway whose cache key is the beginning of the Authorization header",
  apply: (honest) => {
    const kept = new Map<string, boolean>();
    return {
      ...honest,
      permits: (identity, need, ex) => {
        const token = String(ex.request.headers["authorization"]).split(".")[0] ?? "";
        const key = `${token} ${ex.request.path}?${ex.request.query}`;
        const permitted = kept.get(key) ?? honest.permits(identity, need, ex);
        kept.set(key, permitted);
        return permitted;
      },
    };
  },
};
