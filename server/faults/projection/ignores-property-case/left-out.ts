import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
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
};
