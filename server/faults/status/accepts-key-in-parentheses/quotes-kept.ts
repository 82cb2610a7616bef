import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The quotes of a key in parentheses are taken for a part of it",
  who: "A router with a pattern for what stands in parentheses",
  apply: (honest) => ({
    ...honest,
    readSegment: (segment) => {
      const read = honest.readSegment(segment);
      return read.key === undefined ? read : { ...read, key: `'${read.key}'` };
    },
  }),
};
