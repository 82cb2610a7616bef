import { installedSpecs } from "../../specs/installed.ts";
import type { Ids } from "../driving/ask.ts";
import { openLine, settingsOf } from "./settings.ts";
import { Latencies } from "./latencies.ts";
import { openSession } from "./open-session.ts";
import { prepare } from "./preparation.ts";
import type { RunOptions } from "./run-options.ts";

/** What a first look at a target found. */
export interface Look {
  /** Why nothing can be asked at all; absent when the target answers. */
  readonly obstacle?: string;
  /** For each route the most telling ids on which it may answer; none where nothing was found. */
  readonly routes: readonly { readonly operation: string; readonly template: string; readonly ids: Ids | undefined }[];
  readonly exchanges: number;
}

/** Asks a target for no more than it takes to find ids. Rejects on unusable options, never on what the target does. */
export async function lookAt(options: RunOptions): Promise<Look> {
  const specs = options.specs ?? (await installedSpecs());
  const settings = settingsOf({ ...options, quick: true });
  const line = openLine({ ...options, quick: true }, settings, specs.operations.length);
  try {
    const opened = await Promise.all(
      specs.operations.map(async (operation) => ({
        contract: { operation, types: specs.types },
        session: await openSession({ client: line.client, latencies: new Latencies() }, operation, settings, options),
      })),
    );
    const { routes, obstacle } = await prepare(opened, { given: options.ids ?? {}, quick: true });
    return {
      ...(obstacle === undefined ? {} : { obstacle: obstacle.reason }),
      routes: routes.map(({ contract, route, bindings }) => ({
        operation: contract.operation.id,
        template: route.template,
        ids: bindings[0],
      })),
      exchanges: line.client.sent,
    };
  } finally {
    await line.close();
  }
}
