import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A percent-encoded comma does not separate",
  who: "A mock that splits options before it decodes them",
  apply: (honest) => ({
    ...honest,
    readQuery: (query) => honest.readQuery(query.replaceAll(/(?<=select=[^&]*)%2C[^&]*/gi, "")),
  }),
};
