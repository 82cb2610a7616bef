import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Unknown names in $select are passed over",
  who: "A mock that picks the known members and forgets the rest",
  apply: (honest) => ({
    ...honest,
    parseSelect: (text, type, ex) => {
      const known = text
        .split(",")
        .filter((name) => name.trim() === "*" || ex.stages.memberNamed(name.trim(), type) !== undefined);
      return honest.parseSelect(known.length === 0 ? "*" : known.join(","), type, ex);
    },
  }),
};
