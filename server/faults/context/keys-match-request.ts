import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "context/keys-match-request": {
    title: "The context names the workflow where the user result belongs",
    who: "A mock author with one template for all keys",
    apply: (honest) => ({
      ...honest,
      contextPath: (target, ex) => {
        const first = target.steps.find((step) => step.key !== undefined)?.key;
        const [head, ...rest] = target.steps;
        const wrong = rest.map((step) =>
          step.name === "userProcessingResults" && step.key !== undefined ? { ...step, key: first } : step,
        );
        return honest.contextPath({ ...target, steps: [head, ...wrong] }, ex);
      },
    }),
  },
  "context/keys-match-request/encoded-twice": {
    title: "Keys are percent-encoded twice in the context",
    who: "A gateway that encodes a URL that was encoded already",
    apply: (honest) => ({
      ...honest,
      contextKey: (key) => `'${encodeURIComponent(encodeURIComponent(key.replaceAll("'", "''")))}'`,
    }),
  },
  "context/keys-match-request/first-asked": {
    title: "The context keeps the keys of the first request",
    who: "A mock that makes the context once for each kind of answer",
    apply: (honest) => {
      const kept = new Map<string, string>();
      return {
        ...honest,
        contextPath: (target, ex) => {
          const shape = target.steps.map(({ name }) => name).join("/");
          const path = kept.get(shape) ?? honest.contextPath(target, ex);
          if (ex.operation !== undefined) kept.set(shape, path);
          return path;
        },
      };
    },
  },
  "context/keys-match-request/placeholders": {
    title: "In place of keys the context has the names of the parameters",
    who: "A mock generator that never fills in its template",
    apply: (honest) => ({
      ...honest,
      contextPath: (target, ex) => {
        const path = honest.contextPath(target, ex);
        return ex.operation === undefined ? path : path.replaceAll(/(\w+)\('[^']*'\)/g, "$1('%7B$1-id%7D')");
      },
    }),
  },
};
