import { expect, test } from "vitest";

import { throttledAtFirst } from "../../server/behaviour/repeats.ts";
import { startServer } from "../../server/start-server.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import { run } from "../run/run.ts";

const specs = loadSpecs();
const requirement = "query/compares-*";

test("a target that is busy again and again is judged by fewer draws, and the run says so", async () => {
  const options = { specs, requirement, operation: "list-taskprocessingresults", seed: 1 } as const;
  const calm = await startServer({ specs, data: "rich" });
  const busy = await startServer({
    specs,
    data: "rich",
    faults: [
      {
        id: "busy",
        breaks: "status/answers-ok",
        title: "",
        who: "",
        apply: (honest) =>
          throttledAtFirst(
            honest,
            (addresses) => addresses % 10 === 0,
            () => ({ "Retry-After": "1" }),
          ),
      },
    ],
  });
  try {
    const usual = await run({ ...options, target: calm.url });
    const less = await run({ ...options, target: busy.url });
    expect([usual.verdict, less.verdict]).toEqual(["conformant", "conformant"]);
    expect(usual.waitedMs).toBeUndefined();
    expect(less.waitedMs).toBeGreaterThan(10_000);
    expect(less.durationMs).toBeLessThan(60_000);
    expect(less.exchanges).toBeLessThan(usual.exchanges);
  } finally {
    await Promise.all([calm.close(), busy.close()]);
  }
});
