import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

import type { Behaviour } from "./behaviour/behaviour.ts";
import type { Exchange, MetadataLevel, RequestInfo } from "./exchange.ts";
import { headerOf } from "./header-of.ts";
import type { World } from "./world.ts";

/** What a request needs to know of the server that it came to. */
export interface Serving {
  readonly number: number;
  readonly world: World;
  readonly stages: Behaviour;
  /** Host and port that the server listens on. */
  readonly authority: string;
}

export function exchangeOf(
  incoming: Pick<IncomingMessage, "method" | "url" | "headers">,
  { number, world, stages, authority }: Serving,
): Exchange {
  const url = incoming.url ?? "/";
  const mark = url.indexOf("?");
  const whole = mark < 0 ? url : url.slice(0, mark);
  const below = /^\/v1\.0(?=\/|$)/i.test(whole) ? whole.slice("/v1.0".length) : `/${whole}`;
  const request: RequestInfo = {
    number,
    method: incoming.method ?? "GET",
    path: below,
    query: mark < 0 ? "" : url.slice(mark + 1),
    headers: incoming.headers,
    root: `http://${incoming.headers.host ?? authority}/v1.0`,
  };
  return {
    request,
    world,
    stages,
    requestId: randomUUID(),
    metadata: metadataLevel(headerOf(request, "accept")),
    wantsUnknownMembers: /(^|,)\s*include-unknown-enum-members\s*($|[,;])/i.test(headerOf(request, "prefer") ?? ""),
    identity: undefined,
    target: undefined,
    operation: undefined,
    options: {},
  };
}

function metadataLevel(accept: string | undefined): MetadataLevel {
  return /odata(?:\.metadata)?=none\b/i.test(accept ?? "") ? "none" : "minimal";
}
