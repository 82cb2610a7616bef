import { once } from "node:events";

import { knownSecrets } from "../../../client/known-secrets.ts";
import type { RequirementResult } from "../../../engine/finished-run.ts";
import { run } from "../../../engine/run/run.ts";
import { checkIdentities } from "../../identities/check-identities.ts";
import { keyFileOf, mintOf } from "../../identities/minting.ts";
import { specsOf } from "../../specs/specs-of.ts";
import { UsageError } from "../../usage-error.ts";
import { given } from "../run-flags.ts";
import { harWriter } from "../har-writer.ts";
import { identitiesOf } from "../identities.ts";
import { mustHaveIdentity } from "../target.ts";
import type { FromChild, Job, ToChild } from "./messages.ts";

// A run in a process of its own: its memory is limited, and whoever waits for it can end it even while it judges.
const calledOff = new AbortController();
/** So many results are told together at the most, and none waits longer than so many milliseconds. */
const [mostWaiting, waitMs] = [200, 50];
const isBroken = ({ verdict }: RequirementResult): boolean => ["failed", "warned", "error"].includes(verdict);
const told = (message: FromChild): void => void process.send?.(message);
const heard = async <K extends ToChild["kind"]>(kind: K): Promise<ToChild & { readonly kind: K }> => {
  for (;;) {
    const [message] = (await once(process, "message")) as [ToChild];
    if (message.kind === kind) return message as ToChild & { readonly kind: K };
  }
};

process.on("message", (message: ToChild) => {
  if (message.kind === "call-off") calledOff.abort();
});
// A terminal sends its signals to all processes: what becomes of the run is for the first one to say.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit());
// What is told has no secret in it any more. The first one has to know those that it could meet itself, which minted ones are not.
knownSecrets.onAdd = (value, owner) => owner === undefined && told({ kind: "secret", value });

async function work({ flags, found, specs: folder, operations, cloud, named, options }: Job): Promise<void> {
  const { config } = found;
  const all = await specsOf(folder, operations);
  const specs = { ...all, operations: all.operations.filter(({ id }) => operations.includes(id)) };
  const keyFile = keyFileOf(flags.key, found);
  const mint = await mintOf(keyFile);
  const prompt = (line: string): void => told({ kind: "note", line });
  const identities = identitiesOf(flags, found, { cloud: cloud.cloud, mint, prompt });
  // Beside identities of other kinds, only a key that was given is one that the target may have been told to trust.
  const isTrusted =
    keyFile !== undefined || (identities ?? []).every(({ name }) => config.identities?.[name]?.kind === "minted");
  if (named !== undefined) mustHaveIdentity(new URL(named), identities);
  const go = heard("go");
  told({ kind: "ready" });
  const { target, har } = (await go).start;
  const checking = { config, cloud: cloud.certain ? cloud.cloud : undefined, operations: specs.operations };
  for (const line of await checkIdentities(identities ?? [], checking)) told({ kind: "note", line });
  // A token that was given on the command line is nobody's in the config.
  const namedIdentities = Object.keys(config.identities ?? {}).filter(
    (name) => flags.token === undefined || name !== "token",
  );
  const numbers = new Map<RequirementResult, number>();
  const waiting: RequirementResult[] = [];
  let counts = { done: 0, total: 0, exchanges: 0 };
  let timer: NodeJS.Timeout | undefined;
  const tellWaiting = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length > 0) told({ kind: "progress", ...counts, latest: waiting.splice(0) });
  };
  const { requirements, ...finished } = await run({
    ...options,
    namedIdentities,
    ...given({ identities, mint: isTrusted ? mint : undefined, onExchange: har === undefined ? har : harWriter(har) }),
    target,
    specs,
    signal: calledOff.signal,
    onProgress: ({ latest, ...progress }) => {
      numbers.set(latest, numbers.size);
      waiting.push(latest);
      counts = progress;
      // Of many operations there are many results, and each message takes its time. What is broken is told at once: nobody knows
      // whether there will be a later.
      if (isBroken(latest) || waiting.length >= mostWaiting) tellWaiting();
      else timer ??= setTimeout(tellWaiting, waitMs);
    },
  });
  tellWaiting();
  told({ kind: "finished", run: finished, requirements: requirements.map((one) => numbers.get(one) ?? one) });
}

// It waits to be ended, for what it has told may still be on its way.
try {
  await work((await heard("job")).job);
} catch (error) {
  const { name, message, stack = message } = error instanceof Error ? error : new Error(String(error));
  told({ kind: "failed", name, message, stack, isUsage: error instanceof UsageError });
}
