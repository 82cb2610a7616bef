import { networkInterfaces } from "node:os";

import type { VariationDefinition } from "../variation.ts";

/** The variations that this machine can serve: some machines have no IPv6. */
export function servable<T extends Pick<VariationDefinition, "serving">>(variations: readonly T[]): readonly T[] {
  const addresses = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  const hasIpv6 = addresses.some(({ address }) => address === "::1");
  return variations.filter(({ serving }) => hasIpv6 || serving?.host !== "::1");
}
