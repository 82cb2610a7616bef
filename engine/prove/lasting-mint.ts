import { Mint } from "../../client/identities/minted.ts";

/** Tokens live for an hour. */
const renewedAfterMs = 20 * 60_000;

let latest: { readonly mint: Promise<Mint>; readonly since: number } | undefined;

/** One that signs for the many runs of a proof, which ask with the same claims, until its tokens come of age. */
export function lastingMint(): Promise<Mint> {
  const now = performance.now();
  if (latest === undefined || now - latest.since > renewedAfterMs) latest = { mint: Mint.create(), since: now };
  return latest.mint;
}
