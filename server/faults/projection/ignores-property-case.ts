import { badRequest } from "../../refusal.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "projection/ignores-property-case": {
    title: "Property names in $select must have the documented casing",
    who: "A mock that looks members up in a plain object",
    apply: (honest) => ({
      ...honest,
      parseSelect: (text, type, ex) => {
        const known = ["*", ...Object.keys(type.properties), ...Object.keys(type.navigation)];
        const unknown = text.split(",").find((name) => !known.includes(name.trim()));
        if (unknown !== undefined) throw badRequest("malformed-select", `There is no property '${unknown}'.`);
        return honest.parseSelect(text, type, ex);
      },
    }),
  },
  "projection/ignores-property-case/left-out": {
    title: "A name in another letter case selects nothing",
    who: "A mock that looks members up in a plain object and takes what it does not find for absent",
    apply: (honest) => ({
      ...honest,
      parseSelect: (text, type, ex) => {
        const known = [...Object.keys(type.properties), ...Object.keys(type.navigation)];
        const spelled = text
          .split(",")
          .filter((name) => ex.stages.memberNamed(name.trim(), type) === undefined || known.includes(name.trim()));
        return spelled.length === 0 ? [] : honest.parseSelect(spelled.join(","), type, ex);
      },
    }),
  },
};
