import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A property in other letter case has no value to filter by",
  who: "A mock that reads item[name], and finds it undefined",
  apply: (honest) => ({
    ...honest,
    parseFilter: (text, type, ex) => {
      const filter = honest.parseFilter(text, type, ex);
      const [name = ""] = /^\w+(?= )/.exec(text) ?? [];
      const other = Object.keys(type.properties).some(
        (known) => known !== name && known.toLowerCase() === name.toLowerCase(),
      );
      return other ? { kind: "literal", value: false } : filter;
    },
  }),
};
