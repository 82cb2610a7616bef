import { networkInterfaces } from "node:os";

import type { Behaviour } from "./exchange.ts";

/** What a file of variations says of one of them. */
export interface VariationDefinition {
  readonly title: string;
  /** What says that a conformant server may do so. */
  readonly allowedBy: string;
  /** Variations of one group say different things of the same: only one of them can hold at a time. */
  readonly group?: string;
  /** What it changes below the answers themselves. */
  readonly serving?: ServingOptions;
  /** Called once for each server. */
  apply(honest: Behaviour): Behaviour;
}

/** What a file in `server/variations` exports as `variations`: those of one idea, by their ids. */
export type VariationDefinitions = Readonly<Record<string, VariationDefinition>>;

/** One legitimate difference of the server. */
export interface Variation extends VariationDefinition {
  readonly id: string;
}

/** Where and how a server is reached: what lies below the answers themselves. */
interface ServingOptions {
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
