import { networkInterfaces } from "node:os";

import type { VariationDefinition } from "../variation.ts";

/** Where and how a server is reached: what lies below the answers themselves. */
export interface ServingOptions {
  readonly host?: "127.0.0.1" | "::1";
  /** Path before the version, starting with `/`, such as `/some/base`. */
  readonly basePath?: string;
  /** Answers over https, with a certificate of an authority of its own. */
  readonly tls?: true;
  /** Answers over https alone; the address of the server is http, and redirects. */
  readonly redirectsToTls?: true;
}

/** The options of all parts together; a later part wins over an earlier one. */
export function mergeServing(parts: readonly (ServingOptions | undefined)[]): ServingOptions {
  return parts.reduce<ServingOptions>((merged, part) => ({ ...merged, ...part }), {});
}

/** The variations that this machine can serve: some machines have no IPv6. */
export function servable<T extends Pick<VariationDefinition, "serving">>(variations: readonly T[]): readonly T[] {
  const addresses = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  const hasIpv6 = addresses.some(({ address }) => address === "::1");
  return variations.filter(({ serving }) => hasIpv6 || serving?.host !== "::1");
}
