import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A slash at the end of the path leads nowhere",
  who: "A mock on a strict router",
  apply: (honest) => ({
    ...honest,
    splitPath: (path) => (path.endsWith("/") ? [...honest.splitPath(path), ""] : honest.splitPath(path)),
  }),
};
