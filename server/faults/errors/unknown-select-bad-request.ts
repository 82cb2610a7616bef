import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/unknown-select-bad-request": {
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
  },
  "errors/unknown-select-bad-request/whole": {
    title: "A $select with an unknown name gives whole items",
    who: "A gateway that drops an option that it cannot read",
    apply: (honest) => ({
      ...honest,
      parseSelect: (text, type, ex) => {
        try {
          return honest.parseSelect(text, type, ex);
        } catch {
          return ["*"];
        }
      },
    }),
  },
};
