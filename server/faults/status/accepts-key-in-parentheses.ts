import { withUnknownKeys } from "../../behaviour/store.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "status/accepts-key-in-parentheses": {
    title: "A key in parentheses is not read",
    who: "A mock whose router knows keys as path segments only",
    apply: (honest) => ({
      ...honest,
      readSegment: (segment) => ({ name: segment, key: undefined }),
    }),
  },
  "status/accepts-key-in-parentheses/quotes-kept": {
    title: "The quotes of a key in parentheses are taken for a part of it",
    who: "A router with a pattern for what stands in parentheses",
    apply: (honest) => ({
      ...honest,
      readSegment: (segment) => {
        const read = honest.readSegment(segment);
        return read.key === undefined ? read : { ...read, key: `'${read.key}'` };
      },
    }),
  },
  "status/accepts-key-in-parentheses/not-decoded": {
    title: "A key in parentheses is compared as it stands in the URL",
    who: "A router that decodes segments, and takes keys out of them before",
    apply: (honest) => withUnknownKeys(honest, (path) => path.includes("('%")),
  },
};
