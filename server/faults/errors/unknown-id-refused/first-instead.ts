import type { Answer } from "../../../answer.ts";
import type { FaultDefinition } from "../../../fault.ts";
import { Refused } from "../../../refusal.ts";

export const fault: FaultDefinition = {
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
};
