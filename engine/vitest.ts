import { beforeAll, describe, test, type TestContext } from "vitest";

import { knownSecrets } from "../client/known-secrets.ts";
import { withoutCommands } from "../reporters/ci-commands.ts";
import { failsRun, failureText, waiverText } from "../reporters/failure-text.ts";
import { painter } from "../reporters/paint.ts";
import { shortRoute } from "../reporters/short-route.ts";
import { withLibrary } from "../specs/loading/library.ts";
import { loadSpecs } from "../specs/loading/load.ts";
import type { FinishedRun, RequirementResult } from "./finished-run.ts";
import { readShard, type RunOptions, type Shard } from "./run-options.ts";
import { chosen, claimedClasses, claimedGlobs, libraryMatching } from "./run/chosen.ts";
import { run } from "./run/run.ts";
import { shareOut } from "./shards/share-out.ts";

/** What a run is told; the target may become known only when the tests start, such as the port of a server that they start. */
export interface ConformanceOptions extends Omit<RunOptions, "target" | "shard"> {
  readonly target: string | (() => string | Promise<string>);
  /** One part of the requirements, such as `"1/3"`; a seed goes with it. */
  readonly shard?: Shard | string;
}

/**
 * Defines a test for each requirement on each documented route, in the `describe` of its conformance class. The run
 * happens once, before the first of them; a last test fails when the run came to no verdict. Throws a `TypeError` on a shard that is none
 * and on a glob that chooses nothing.
 */
export function conformance({ target, shard: given, ...others }: ConformanceOptions): void {
  const shard = typeof given === "string" ? shardOf(given) : given;
  const options = { ...others, ...(shard === undefined ? {} : { shard }) };
  const specs =
    options.specs ?? withLibrary(loadSpecs(), libraryMatching(options.operation ?? claimedGlobs(options.claims) ?? []));
  const { requirements, operations, all } = chosen(specs, options);
  const routes = operations.flatMap(({ id, routes: own }) => own.map((route) => ({ operation: id, route })));
  const share = shareOut(operations, requirements, shard);
  const templates = routes.map(({ route }) => route.template);
  let finished: FinishedRun;
  const results = new Map<string, RequirementResult>();

  describe(told(`graph-conformance${typeof target === "string" ? ` of ${target}` : ""}`), () => {
    // A run has its own limits of time and requests.
    beforeAll(async () => {
      const url = typeof target === "string" ? target : await target();
      const running = run({
        replayOptions: ` --target ${url}`,
        ...options,
        specs: { ...specs, operations: all },
        target: url,
      });
      finished = await running.catch((error: unknown) => {
        throw telling(error instanceof Error ? error.message : String(error));
      });
      for (const result of finished.requirements) results.set(keyOf(result), result);
    }, 0);

    for (const name of claimedClasses(options)) {
      const own = requirements.filter((requirement) => requirement.class === name);
      if (own.length === 0) continue;
      describe(name, () => {
        for (const { operation, route } of routes) {
          for (const { id, title } of own.filter((one) => share.holds(operation, one.id))) {
            test(told(`${id} on ${route.id}: ${title}`), async (context) => {
              const result = results.get(keyOf({ operation, route: route.id, id }));
              if (result === undefined) throw new Error(`The run has no result of ${id}.`);
              await tell(result, context);
            });
          }
        }
      });
    }

    test("the run comes to a verdict", () => {
      const { complaints = [] } = finished;
      if (finished.verdict === "undecided" || complaints.length > 0) throw telling(finished.reason);
    });
  });

  async function tell(result: RequirementResult, context: TestContext): Promise<void> {
    const text = (): string => {
      const layout = { paint: painter(false), width: undefined };
      const lines = failureText(result, shortRoute(result.template, templates), finished.seed, layout);
      return told(lines.join("\n"));
    };
    switch (result.verdict) {
      case "passed":
        return;
      case "untested":
      case "not-applicable":
        // Why nothing could be asked is what the last test fails with: once is enough.
        if (result.reason === finished.reason) return context.skip();
        return context.skip(told([result.reason, result.needs].filter((part) => part !== undefined).join(" Needs ")));
      case "waived":
        return context.skip(told(`Waived: ${result.waiver === undefined ? "" : waiverText(result.waiver)}`));
      case "warned":
      case "failed":
        if (failsRun(result, finished)) throw telling(text());
        await context.annotate(text(), "warning");
        return;
      case "error":
        throw telling(text());
    }
  }
}

function shardOf(text: string): Shard {
  const shard = readShard(text);
  if (shard === undefined) throw new TypeError(`The shard ${JSON.stringify(text)} is no I/N such as 1/3.`);
  return shard;
}

function keyOf({ operation, route, id }: Pick<RequirementResult, "operation" | "route" | "id">): string {
  return `${operation} ${route} ${id}`;
}

// A stack would lead into this file; where the defect is, the text says.
function telling(text: string): Error {
  return Object.assign(new Error(told(text)), { stack: "" });
}

// What vitest prints, as a CI log may show it.
function told(text: string): string {
  return withoutCommands(knownSecrets.text(text));
}
