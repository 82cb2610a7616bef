import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A decision is kept by user and address",
  who: "A gateway that asks its policy once for each oid",
  apply: (honest) => {
    const kept = new Map<string, boolean>();
    return {
      ...honest,
      permits: (identity, need, ex) => {
        const key = `${String(identity.claims["oid"])} ${ex.request.path}?${ex.request.query}`;
        const permitted = kept.get(key) ?? honest.permits(identity, need, ex);
        kept.set(key, permitted);
        return permitted;
      },
    };
  },
};
