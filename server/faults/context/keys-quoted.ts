import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "context/keys-quoted": {
    title: "Keys stand in the context without quotes",
    who: "A mock that treats ids as GUIDs",
    apply: (honest) => ({
      ...honest,
      contextKey: (key) => encodeURIComponent(key),
    }),
  },
  "context/keys-quoted/guid-literals": {
    title: "Keys stand in the context as guid'…'",
    who: "A library for OData 3",
    apply: (honest) => ({ ...honest, contextKey: (key) => `guid${honest.contextKey(key)}` }),
  },
  "context/keys-quoted/segments": {
    title: "Keys stand in the context as segments of their own",
    who: "A gateway that writes the path of the request behind $metadata",
    apply: (honest) => ({
      ...honest,
      contextPath: (target, ex) => honest.contextPath(target, ex).replaceAll(/\((?:'|%27)(.*?)(?:'|%27)\)/g, "/$1"),
    }),
  },
};
