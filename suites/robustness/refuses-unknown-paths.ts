import type { Probe } from "../../engine/asking/probe.ts";
import { driveControlled } from "../../engine/builders/controlled.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { writePath } from "../../engine/urls/write-url.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { isRefusal, judgeStatus } from "../../judging/answers/status.ts";

/** A name that no resource has. */
const nothing = "graphConformanceNoSuchResource";

export const suite: Suite = {
  // A recording tells nothing of what no operation is.
  beyond: "known-asker",
  drive: (probe) =>
    driveControlled(probe, (ids) => ({
      asks: [probe.request(ids, {}, { path: pathBeside(probe, ids) })],
      judge: judgeStatus(isRefusal, "a 4xx"),
    })),
};

// In place of the last name of a path stands another; behind a key, where another name could be as well, one is added.
function pathBeside({ route }: Probe, ids: Ids): string {
  const path = writePath(route, ids);
  return route.segments.at(-1)?.kind === "key" ? `${path}/${nothing}` : path.replace(/[^/]+$/, nothing);
}
