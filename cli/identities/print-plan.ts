import { dirname, resolve } from "node:path";

import { readClaims } from "../../client/identities/sign-in.ts";
import { isLoopback } from "../../specs/loopback.ts";
import type { IdentityConfig } from "../../schemas/own/config.ts";
import { contractOf } from "../../specs/contract.ts";
import type { Cloud } from "../../specs/operation.ts";
import { readConfig } from "../config/read-config.ts";
import { toStderr } from "../print.ts";
import { chosenSpecs, operationGlobs, specsFolder, specsOf } from "../specs/specs-of.ts";
import { availableIn, cloudOf, namedCloud } from "../run/cloud.ts";
import { given } from "../run/run-flags.ts";
import { namedTarget } from "../run/target.ts";
import { identityOf, type Making } from "./identity-of.ts";
import { keyFileOf, mintOf } from "./minting.ts";
import { type Planned, planText } from "./plan-text.ts";

/** What the command line of `identities` says. */
export interface IdentitiesFlags {
  readonly target?: string;
  readonly config?: string;
  readonly operation?: string;
  readonly cloud?: Cloud;
  readonly signIn?: boolean;
}

/** What the identities of the config can test of each operation. Rejects with a `UsageError` or an `IdentityError`. */
export async function identitiesPlan(flags: IdentitiesFlags): Promise<string> {
  const found = await readConfig(flags.config, process.env);
  const { config, file = "" } = found;
  const { signIn = false, config: _, ...named } = flags;
  const specs = chosenSpecs(
    await specsOf(specsFolder(undefined, found), operationGlobs(flags, config)),
    { ids: [], ...named },
    config,
  );
  const configured = Object.entries(config.identities ?? {});
  const cloud = namedCloud(flags, config);
  const somewhere = flags.target ?? config.target ?? (configured.length > 0 ? cloud : undefined);
  const target = somewhere === undefined ? undefined : namedTarget({ ids: [], ...named }, config, specs);
  const chosen = cloudOf(target, cloud, specs);
  const making: Making = {
    cloud: chosen.cloud,
    mint: await mintOf(keyFileOf(undefined, found)),
    folder: dirname(resolve(file)),
    prompt: (message) => toStderr(`${message}\n`),
  };
  const identities = await Promise.all(configured.map(([name, settings]) => plannedOf(name, settings, making, signIn)));
  const operations = availableIn(chosen, specs.operations);
  const plans = operations.map((operation) => planText(contractOf(operation, specs), identities, Date.now()));
  const here = (target === undefined || isLoopback(target)) && configured.length === 0;
  return [...(here ? [`${everything}\n\n`] : []), plans.join("\n")].join("");
}

const everything =
  "On this machine every cell is tested, with tokens that we mint. On a target elsewhere it takes identities:";

async function plannedOf(name: string, settings: IdentityConfig, making: Making, signIn: boolean): Promise<Planned> {
  const { kind, for: purpose } = settings;
  const identity = identityOf(name, settings, making);
  const base = { name, purpose, kind, ...given({ rolesKnown: identity.rolesKnown }) };
  // To sign in may cost a prompt, and leaves a trace in somebody's log.
  if (!signIn && kind !== "static" && kind !== "minted") {
    return { ...base, claims: undefined, unknown: "not known before it signs in; --sign-in does so" };
  }
  return { ...base, claims: readClaims((await identity.token()).reveal()) };
}
