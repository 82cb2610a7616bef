import type { Specs } from "../../specs/contract.ts";
import { Probe } from "../asking/probe.ts";
import type { RunOptions } from "../run-options.ts";
import { prepare, type Prepared } from "../run/preparation.ts";
import { Latencies } from "../session/latencies.ts";
import type { Obstacle } from "../session/obstacle.ts";
import { openSession } from "../session/open-session.ts";
import { openLine, settingsOf } from "../settings.ts";

/** One of two targets, ready to be asked: its own client, its own tokens, its own ids. */
export interface Side {
  readonly url: string;
  readonly obstacle: Obstacle;
  readonly concurrency: number;
  /** A probe for each route of each operation, in the same order for both targets. */
  readonly probes: readonly Probe[];
  readonly sent: () => number;
  close(): Promise<void>;
}

/** Opens a target and discovers ids on it. Rejects with a `TypeError` on an unusable target. */
export async function openSide(options: RunOptions, specs: Specs, seed: number): Promise<Side> {
  const settings = settingsOf({ ...options, seed });
  const line = openLine(options, settings, specs.operations.length);
  const close = (): Promise<void> => line.close();
  try {
    const opened = await Promise.all(
      specs.operations.map(async (operation) => ({
        contract: { operation, types: specs.types },
        session: await openSession({ client: line.client, latencies: new Latencies() }, operation, settings, options),
      })),
    );
    const { routes, obstacle } = await prepare(opened, { given: options.ids ?? {}, quick: false });
    const probes = routes.map(({ session, contract, route, ...ids }: Prepared) => {
      return new Probe(session, contract, route, ids, { seed, sharedSeed: seed, runs: 1, quick: false });
    });
    const { concurrency } = settings;
    return { url: settings.root.href, obstacle, concurrency, probes, sent: () => line.client.sent, close };
  } catch (error) {
    await close();
    throw error;
  }
}
