import { Budget, type CutOff } from "../../client/budget.ts";
import { Client } from "../../client/client.ts";
import { MemoryWatch } from "../../client/memory-watch.ts";
import { Transport } from "../../client/transport.ts";
import type { RunOptions } from "../run-options.ts";
import { quickRequests, type Settings, usualDurationMs, usualMemoryMb } from "../settings.ts";

/** How a run reaches the target. It is to be closed in the end. */
export interface Line {
  readonly client: Client;
  close(): Promise<void>;
}

/** The line of a run over so many operations. */
export function openLine(options: RunOptions, settings: Settings, operations: number): Line {
  const transport = new Transport({
    connections: settings.concurrency,
    timeoutMs: options.timeoutMs ?? 10_000,
    maxBytes: 16 * 1024 * 1024,
    ...(options.ca === undefined ? {} : { ca: options.ca }),
  });
  const budget = new Budget({
    maxRequests: options.maxRequests ?? (settings.quick ? quickRequests * operations : Number.POSITIVE_INFINITY),
    maxDurationMs: options.maxDurationMs ?? usualDurationMs,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  budget.signal.addEventListener("abort", () => transport.callOff(budget.signal.reason as CutOff), { once: true });
  const client = new Client({
    transport,
    userAgent: `${settings.tool.name}/${settings.tool.version}`,
    budget,
    atOnce: settings.concurrency,
    maxWaitMs: 30_000,
    memory: new MemoryWatch(options.maxMemoryMb ?? usualMemoryMb(operations)),
    ...(options.onExchange === undefined ? {} : { onExchange: options.onExchange }),
  });
  return {
    client,
    close: async () => {
      budget.close();
      await transport.close();
    },
  };
}
