import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

import type { Behaviour } from "./behaviour/behaviour.ts";
import { type Exchange, headerOf, type MetadataLevel, type RequestInfo } from "./exchange.ts";
import type { World } from "./world.ts";

/** What a request needs to know of the server that it came to. */
export interface Serving {
  readonly number: number;
  readonly world: World;
  readonly stages: Behaviour;
  /** http unless given. */
  readonly scheme?: "http" | "https";
  /** Host and port that the server listens on. */
  readonly authority: string;
  /** Path before the version, starting with `/`; none unless given. */
  readonly basePath?: string;
}

export function exchangeOf(
  incoming: Pick<IncomingMessage, "method" | "url" | "headers">,
  { number, world, stages, scheme = "http", authority, basePath = "" }: Serving,
): Exchange {
  const url = incoming.url ?? "/";
  const mark = url.indexOf("?");
  const whole = mark < 0 ? url : url.slice(0, mark);
  const version = `${basePath}/v1.0`;
  const inside = `${whole}/`.toLowerCase().startsWith(`${version}/`.toLowerCase());
  const request: RequestInfo = {
    number,
    method: incoming.method ?? "GET",
    path: inside ? whole.slice(version.length) : `/${whole}`,
    query: mark < 0 ? "" : url.slice(mark + 1),
    headers: incoming.headers,
    root: `${scheme}://${incoming.headers.host ?? authority}${version}`,
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
