import { createServer, type Server } from "node:http";

import type { JSONWebKeySet } from "jose";

import type { Specs } from "../specs/contract.ts";
import { installedSpecs } from "../specs/installed.ts";
import { honest } from "./behaviour/honest.ts";
import type { Fault } from "./fault.ts";
import { handle } from "./handle.ts";
import { publishKeys } from "./auth/publish-keys.ts";
import { makeWorld } from "./make-world.ts";
import type { Variation } from "./variation.ts";

export interface ServerOptions {
  /** 0, the default, for any free port. */
  readonly port?: number;
  readonly host?: "127.0.0.1" | "::1";
  readonly data?: "documented" | "rich";
  /** Items of the rich data's large collection, 250 unless given. */
  readonly largeCollection?: number;
  readonly faults?: readonly Fault[];
  readonly variations?: readonly Variation[];
  /** Public keys that tokens must be signed with; published as well. Without, signatures are not verified, but claims are. */
  readonly keys?: JSONWebKeySet;
  readonly specs?: Specs;
}

export interface RunningServer {
  /** The service root, such as `http://127.0.0.1:8080/v1.0`. */
  readonly url: string;
  /** How many requests have come in. */
  readonly requests: () => number;
  close(): Promise<void>;
}

/** Starts the reference server on a loopback address. Rejects when the port cannot be had. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { port = 0, host = "127.0.0.1", faults = [], variations = [] } = options;
  const world = makeWorld({ ...options, specs: options.specs ?? (await installedSpecs()) });
  const stages = [...variations, ...faults].reduce((behaviour, change) => change.apply(behaviour), honest);
  let requests = 0;
  const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
    if (publishKeys(incoming, outgoing, options.keys)) return;
    void handle(incoming, outgoing, { number: ++requests, world, stages, authority });
  });
  await listen(server, port, host);
  const address = server.address();
  const actualPort = typeof address === "object" && address !== null ? address.port : port;
  const authority = `${host === "::1" ? "[::1]" : host}:${actualPort}`;
  return { url: `http://${authority}/v1.0`, requests: () => requests, close: () => close(server) };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
