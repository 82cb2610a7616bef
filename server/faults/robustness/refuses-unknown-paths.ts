import { failure } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "robustness/refuses-unknown-paths": {
    title: "A path that leads to nothing is answered 500",
    who: "A mock whose router gives undefined, on which the next line calls a function",
    apply: (honest) => ({
      ...honest,
      matchPath: (segments, ex) => {
        const target = honest.matchPath(segments, ex);
        if (target === undefined) throw failure("Cannot read properties of undefined (reading 'handle')");
        return target;
      },
    }),
  },
  "robustness/refuses-unknown-paths/beginning-matched": {
    title: "A path that goes on behind what is there is taken for what is there",
    who: "A mock author whose routes match the beginnings of paths",
    apply: (honest) => ({
      ...honest,
      matchPath: (segments, ex) => honest.matchPath(segments, ex) ?? honest.matchPath(segments.slice(0, -1), ex),
    }),
  },
  "robustness/refuses-unknown-paths/rest-ignored": {
    title: "Whatever follows behind a collection is passed over",
    who: "A mock author with a star at the end of the route",
    apply: (honest) => ({
      ...honest,
      matchPath: (segments, ex) => honest.matchPath(segments, ex) ?? honest.matchPath(segments.slice(0, -2), ex),
    }),
  },
  "robustness/refuses-unknown-paths/any-beginning": {
    title: "With whatever name a path begins, what follows is served",
    who: "A gateway that mounts the mock below a name which it does not look at",
    apply: (honest) => ({
      ...honest,
      matchPath: (segments, ex) => {
        const target = honest.matchPath(segments, ex);
        if (target !== undefined) return target;
        const names = ex.world.specs.operations.flatMap(({ routes }) => routes.map(({ segments: [first] }) => first));
        for (const first of names) {
          const found = first?.kind === "name" ? honest.matchPath([first.name, ...segments.slice(1)], ex) : undefined;
          if (found !== undefined) return found;
        }
        return undefined;
      },
    }),
  },
};
