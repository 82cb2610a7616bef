import { setTimeout as sleep } from "node:timers/promises";

import { Transport } from "./transport.ts";

interface Waiting {
  readonly seconds: number;
  /** Authorities to trust beside the well-known ones, as PEM. */
  readonly ca?: string | undefined;
  readonly signal: AbortSignal;
}

const betweenMs = 250;
const timeoutMs = 5000;
// What stands before a service that is not there yet says so with these.
const notYet = new Set([502, 503, 504]);

/** Waits until a service answers, with whatever it is, or the time is over. It is asked without a token, and what it says is not judged. */
export async function untilAnswered(url: URL, { seconds, ca, signal }: Waiting): Promise<void> {
  const end = performance.now() + seconds * 1000;
  const options = { connections: 1, timeoutMs, maxBytes: 1024 * 1024, ...(ca === undefined ? {} : { ca }) };
  const transport = new Transport(options);
  try {
    while (!signal.aborted && performance.now() < end) {
      const response = await transport.send({ method: "GET", url, headers: { accept: "application/json" } });
      const isThere =
        response.kind === "answered"
          ? !notYet.has(response.status)
          : !["unreachable", "timeout", "reset"].includes(response.cause);
      if (isThere) return;
      await sleep(Math.min(betweenMs, Math.max(0, end - performance.now())), undefined, { signal }).catch(
        () => undefined,
      );
    }
  } finally {
    await transport.close();
  }
}
