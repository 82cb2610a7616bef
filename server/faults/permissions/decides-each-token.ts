import type { Answer } from "../../answer.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "An answer is kept for everybody",
  who: "A gateway whose cache knows addresses only",
  apply: (honest) => {
    const kept = new Map<string, Answer>();
    return {
      ...honest,
      produce: async (ex) => {
        const { method, path, query } = ex.request;
        const address = `${method} ${path}?${query}`;
        const answer = kept.get(address) ?? (await honest.produce(ex));
        if (ex.operation !== undefined) kept.set(address, answer);
        return answer;
      },
    };
  },
};
