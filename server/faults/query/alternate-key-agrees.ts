import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/alternate-key-agrees": {
    title: "Entities are found by their ids alone",
    who: "A mock author whose store is a map by id",
    apply: (honest) => ({ ...honest, byAlternateKey: () => undefined }),
  },
  "query/alternate-key-agrees/last": {
    title: "Any other key than an id leads to the last entity",
    who: "A mock author who had one user who signs in by name",
    apply: (honest) => ({ ...honest, byAlternateKey: (items) => items.at(-1) }),
  },
  "query/alternate-key-agrees/quotes-kept": {
    title: "A doubled apostrophe in a key in parentheses stays two",
    who: "A router that takes what stands between the quotes as it is",
    apply: (honest) => ({
      ...honest,
      readSegment: (segment) => {
        const read = honest.readSegment(segment);
        return read.key === undefined ? read : { ...read, key: read.key.replaceAll("'", "''") };
      },
    }),
  },
};
