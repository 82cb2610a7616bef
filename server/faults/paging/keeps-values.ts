import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/keeps-values": {
    title: "A text that may be null is null on later pages",
    who: "A service that reads further pages from an index with fewer columns",
    apply: (honest) => ({
      ...honest,
      project: (entity, type, ex) => {
        const shown = honest.project(entity, type, ex);
        if (ex.operation === undefined || ex.options.offset === undefined) return shown;
        const found = Object.entries(type.properties).filter(
          ([name, { key, nullable }]) => key !== true && nullable && typeof shown[name] === "string",
        );
        return { ...shown, ...Object.fromEntries(found.map(([name]) => [name, null])) };
      },
    }),
  },
};
