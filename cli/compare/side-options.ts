import type { RunOptions } from "../../engine/run-options.ts";
import type { Specs } from "../../specs/contract.ts";
import { readConfig } from "../config/read-config.ts";
import { checkIdentities } from "../identities/check-identities.ts";
import { keyFileOf, mintOf } from "../identities/minting.ts";
import { toStderr } from "../print.ts";
import { chosenSpecs } from "../specs/specs-of.ts";
import { availableIn, cloudOf } from "../run/cloud.ts";
import { engineOptions } from "../run/engine-options.ts";
import { given } from "../run/given.ts";
import { identitiesOf } from "../run/identities.ts";
import type { RunFlags } from "../run/run-flags.ts";
import { mustHaveIdentity, namedTarget } from "../run/target.ts";

/** What one target of a comparison is asked with, and what is to be told of it before. */
export interface SideOptions {
  readonly options: RunOptions & { readonly specs: Specs };
  readonly notes: readonly string[];
}

/** Reads flags and config of one target as those of a run. Rejects with a `UsageError` when nobody may read from it. */
export async function sideOptions(flags: RunFlags & { readonly target: string }, specs: Specs): Promise<SideOptions> {
  // Only a config that is named counts: the usual one is that of a run, and its tokens are for its own target.
  const found =
    flags.config === undefined ? { file: undefined, config: {} } : await readConfig(flags.config, process.env);
  const { config } = found;
  const chosen = chosenSpecs(specs, flags, config);
  const target = namedTarget(flags, config, chosen);
  const cloud = cloudOf(target, flags.cloud ?? config.cloud, chosen);
  const operations = availableIn(cloud, chosen.operations);
  const keyFile = keyFileOf(flags.key, found);
  const mint = keyFile === undefined ? undefined : await mintOf(keyFile);
  const making = {
    cloud: cloud.cloud,
    mint: mint ?? (await mintOf(undefined)),
    prompt: (line: string): void => toStderr(`${line}\n`),
  };
  const identities = identitiesOf(flags, found, making);
  if (target !== undefined) mustHaveIdentity(target, identities);
  const checking = { config, cloud: cloud.certain ? cloud.cloud : undefined, operations };
  const notes = await checkIdentities(identities ?? [], checking);
  const { requirement: _, ...engine } = engineOptions(flags, config);
  return {
    options: {
      ...engine,
      ...given({ identities, mint }),
      target: target?.href ?? flags.target,
      specs: { ...specs, operations },
    },
    notes,
  };
}
