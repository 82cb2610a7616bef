import type { FaultDefinition } from "../../../fault.ts";
import { Refused } from "../../../refusal.ts";

export const fault: FaultDefinition = {
  title: "A refusal is kept for everybody",
  who: "A proxy that keeps 403 by address",
  apply: (honest) => {
    const kept = new Map<string, Refused>();
    return {
      ...honest,
      produce: async (ex) => {
        const address = `${ex.request.path}?${ex.request.query}`;
        const refused = kept.get(address);
        // The plain list is read too often for a proxy to keep it.
        if (refused !== undefined && ex.request.query !== "") throw refused;
        try {
          return await honest.produce(ex);
        } catch (error) {
          if (error instanceof Refused && error.refusal.reason === "forbidden") kept.set(address, error);
          throw error;
        }
      },
    };
  },
};
