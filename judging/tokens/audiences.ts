import type { Operation } from "../../specs/operation.ts";

/** The application id of Microsoft Graph, the same in every cloud. */
export const graphApplication = "00000003-0000-0000-c000-000000000000";

/** What `aud` may be in tokens for an operation: the origin of each cloud, with or without a slash, or the service's id. */
export function audiencesOf({ roots }: Operation): ReadonlySet<string> {
  const origins = [...roots.values()].map((root) => new URL(root).origin);
  return new Set([graphApplication, ...origins, ...origins.map((origin) => `${origin}/`)]);
}
