import { dirname, resolve } from "node:path";

import { fixedIdentity, type Identity } from "../../client/identity.ts";
import type { FoundConfig } from "../config/read-config.ts";
import { didYouMean, UsageError } from "../usage-error.ts";
import { identityOf, type Making } from "../identities/identity-of.ts";
import type { RunFlags } from "./run-flags.ts";

/** Who asks, by flags and config: undefined when neither names anybody. Throws {@link UsageError} when nobody may read. */
export function identitiesOf(
  flags: Pick<RunFlags, "token" | "identity">,
  { config, file = "" }: FoundConfig,
  making: Omit<Making, "folder">,
): readonly Identity[] | undefined {
  const configured = Object.entries(config.identities ?? {});
  const { token, identity: chosen } = flags;
  if (token !== undefined && chosen !== undefined) throw new UsageError("Give --token or --identity, not both.");
  const names = configured.map(([name]) => name);
  if (chosen !== undefined && names.length === 0)
    throw new UsageError(`No config file has identities, so --identity ${chosen} names nobody.`);
  if (chosen !== undefined && !names.includes(chosen)) {
    throw new UsageError(`The config has no identity ${chosen}.${didYouMean(chosen, names)}`);
  }
  if (token === undefined && names.length === 0) return undefined;
  const replaced = token !== undefined || chosen !== undefined;
  const made = configured
    .filter(([name, { for: purpose }]) => name === chosen || !(replaced && purpose === "allowed"))
    .map(([name, settings]) => {
      const purpose = name === chosen ? "allowed" : settings.for;
      return identityOf(name, { ...settings, for: purpose }, { ...making, folder: dirname(resolve(file)) });
    });
  const own = token === undefined ? [] : [fixedIdentity("token", "allowed", token)];
  const identities = [...own, ...made];
  if (identities.some(({ purpose }) => purpose === "allowed")) return identities;
  throw new UsageError(`${file} has no identity with "for: allowed", so nobody may read.`);
}
