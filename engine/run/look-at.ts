import { statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { contractOf } from "../../specs/contract.ts";
import type { RunOptions } from "../run-options.ts";
import { Latencies } from "../session/latencies.ts";
import { openSession } from "../session/open-session.ts";
import { openLine, settingsOf } from "../settings.ts";
import { packagedSpecs } from "./chosen.ts";
import { prepare, type Prepared } from "./preparation.ts";

/** What a first look at a target found. */
export interface Look {
  /** Why nothing can be asked at all; absent when the target answers. */
  readonly obstacle?: string;
  readonly routes: readonly LookedAt[];
  readonly exchanges: number;
}

/** What was found of a route. */
export interface LookedAt {
  readonly operation: string;
  readonly template: string;
  /** The most telling ids that were found for it. */
  readonly ids: Ids | undefined;
  /** Whether it was answered with 200 for these ids. */
  readonly answers: boolean;
}

/** Asks a target for no more than it takes to find ids. Rejects on unusable options, never on what the target does. */
export async function lookAt(options: RunOptions): Promise<Look> {
  const specs = options.specs ?? (await packagedSpecs(options.operation));
  const settings = settingsOf({ ...options, quick: true });
  const line = openLine({ ...options, quick: true }, settings, specs.operations.length);
  try {
    const opened = await Promise.all(
      specs.operations.map(async (operation) => ({
        contract: contractOf(operation, specs),
        session: await openSession({ client: line.client, latencies: new Latencies() }, operation, settings, options),
      })),
    );
    const { routes, obstacle } = await prepare(opened, { given: options.ids ?? {}, quick: true });
    return {
      ...(obstacle === undefined ? {} : { obstacle: obstacle.reason }),
      routes: await Promise.all(routes.map(lookedAt)),
      exchanges: line.client.sent,
    };
  } finally {
    await line.close();
  }
}

async function lookedAt({ session, contract, route, bindings: [ids] }: Prepared): Promise<LookedAt> {
  const answer = ids && (await session.recall({ route, ids, options: {}, asker: "allowed" }));
  const answers = answer !== undefined && statusOf(answer) === 200;
  return { operation: contract.operation.id, template: route.template, ids, answers };
}
