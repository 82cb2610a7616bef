import { Mint } from "../../client/identities/minted.ts";
import type { RunOptions } from "../run-options.ts";
import type { Settings } from "../settings.ts";

/**
 * What signs tokens for a target on this machine; undefined where nothing may be minted. Beside identities that were given,
 * only with a key that was given: a target that was told whom to trust would not trust another.
 */
export async function mintFor(
  { loopback }: Settings,
  { identities, mint }: Pick<RunOptions, "identities" | "mint">,
): Promise<Mint | undefined> {
  if (!loopback) return undefined;
  return mint ?? (identities === undefined ? await Mint.create() : undefined);
}
