import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

import type { Operation } from "../specs/operation.ts";
import type { Identity } from "./auth/identity.ts";
import type { Behaviour } from "./behaviour/behaviour.ts";
import type { Options } from "./query/options.ts";
import type { Target } from "./routing/target.ts";
import type { World } from "./world.ts";

export interface RequestInfo {
  /** 1 for the first request that the server gets. */
  readonly number: number;
  readonly method: string;
  /** Below the service root, starting with `/`, as sent. */
  readonly path: string;
  /** Without the `?`, as sent. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Scheme, host and version as the client addressed them, such as `http://127.0.0.1:8080/v1.0`. */
  readonly root: string;
}

export type MetadataLevel = "none" | "minimal";

/** One request on its way through the stages; what is found out on the way is filled in. */
export interface Exchange {
  readonly request: RequestInfo;
  readonly world: World;
  /** The complete behaviour, so that a stage calls other stages as faults and variations have left them. */
  readonly stages: Behaviour;
  readonly requestId: string;
  readonly metadata: MetadataLevel;
  readonly wantsUnknownMembers: boolean;
  identity: Identity | undefined;
  target: Target | undefined;
  /** The documented operation that the path belongs to. */
  operation: Operation | undefined;
  options: Options;
}

/** A request header by its lower-case name; repeated ones are joined. */
export function headerOf(request: RequestInfo, name: string): string | undefined {
  const value = request.headers[name];
  return value === undefined || typeof value === "string" ? value : value.join(",");
}

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
