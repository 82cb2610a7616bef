import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A key in parentheses is not read",
  who: "A mock whose router knows keys as path segments only",
  apply: (honest) => ({
    ...honest,
    readSegment: (segment) => ({ name: segment, key: undefined }),
  }),
};
