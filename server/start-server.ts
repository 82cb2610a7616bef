import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";

import type { JSONWebKeySet } from "jose";

import type { Specs } from "../specs/contract.ts";
import { installedSpecs } from "../specs/loading/installed.ts";
import type { Answer } from "./answer.ts";
import { publishKeys } from "./auth/keys.ts";
import { honest } from "./behaviour/honest.ts";
import { type Exchange, exchangeOf, type Serving } from "./exchange.ts";
import type { Fault } from "./fault.ts";
import { Refused } from "./refusal.ts";
import { makeOwnAuthority } from "./serving/own-authority.ts";
import { mergeServing, type Variation } from "./variation.ts";
import { makeWorld, type ServedData } from "./world.ts";

export interface ServerOptions {
  /** 0, the default, for any free port. */
  readonly port?: number;
  /** 127.0.0.1 unless given here or by a variation, which wins. */
  readonly host?: "127.0.0.1" | "::1";
  readonly data?: ServedData;
  /** Data of the user's own by path, as `serve --data-file` reads them; `data` is then of no account. */
  readonly ownData?: unknown;
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
  /** The authority that issued the certificate, as PEM; absent where the service is not https. */
  readonly ca?: string;
  /** The service root that every request to `url` is redirected to; absent where `url` answers itself. */
  readonly redirectsTo?: string;
  /** How many requests have come in, redirected ones apart. */
  readonly requests: () => number;
  close(): Promise<void>;
}

const idle = { keepAliveTimeout: 60_000 };

/** Starts the reference server on a loopback address. Rejects when the port cannot be had, and with a `DataError` on data of the user's own that do not fit. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { port = 0, faults = [], variations = [] } = options;
  const serving = mergeServing(variations.map((variation) => variation.serving));
  const { host = options.host ?? "127.0.0.1", basePath = "", redirectsToTls = false } = serving;
  const world = makeWorld({ ...options, specs: options.specs ?? (await installedSpecs()) });
  const stages = [...variations, ...faults].reduce((behaviour, change) => change.apply(behaviour), honest);
  const own = serving.tls === true || redirectsToTls ? makeOwnAuthority() : undefined;
  const scheme = own === undefined ? "http" : "https";
  let requests = 0;
  let authority = "";
  const answer: RequestListener = (incoming, outgoing) => {
    if (publishKeys(incoming, outgoing, options.keys)) return;
    void handle(incoming, outgoing, { number: ++requests, world, stages, scheme, authority, basePath });
  };
  const server =
    own === undefined
      ? createServer(idle, answer)
      : createTlsServer({ ...idle, key: own.key, cert: own.certificate }, answer);
  authority = await listen(server, redirectsToTls ? 0 : port, host);
  const root = `${scheme}://${authority}${basePath}/v1.0`;
  const running = { requests: () => requests, ...(own === undefined ? {} : { ca: own.ca }) };
  if (!redirectsToTls) return { ...running, url: root, close: () => close(server) };
  const front = createServer(idle, redirectTo(`https://${authority}`));
  const frontAuthority = await listen(front, port, host).catch(async (error: unknown) => {
    await close(server);
    throw error;
  });
  return {
    ...running,
    url: `http://${frontAuthority}${basePath}/v1.0`,
    redirectsTo: root,
    close: async () => void (await Promise.all([close(front), close(server)])),
  };
}

function close(server: Pick<Server, "close" | "closeAllConnections">): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

/** Answers one HTTP request. */
async function handle(incoming: IncomingMessage, outgoing: ServerResponse, serving: Serving): Promise<void> {
  const ex = exchangeOf(incoming, serving);
  try {
    await ex.stages.write(outgoing, ex.stages.encode(await answerTo(ex), ex), ex);
  } catch (error) {
    // Only a bug of ours comes here; it must not take the process down with it.
    if (!outgoing.headersSent) outgoing.writeHead(500, { "Content-Type": "application/json" });
    outgoing.end(
      JSON.stringify({
        error: { code: "InternalServerError", message: error instanceof Error ? error.message : String(error) },
      }),
    );
  }
}

/** The answer to a request, a refusal among them, as data. */
export async function answerTo(ex: Exchange): Promise<Answer> {
  const { stages } = ex;
  try {
    return stages.respond(await stages.produce(ex), ex);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const refusal = stages.finishRefusal(error.refusal, ex);
    const body = { kind: "json", value: stages.errorBody(refusal, ex) } as const;
    return stages.respond({ status: refusal.status, headers: stages.errorHeaders(refusal, ex), body }, ex);
  }
}

/** Lets a server listen, and gives host and port as they stand in a URL. Rejects when the port cannot be had. */
function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      const actualPort = typeof address === "object" && address !== null ? address.port : port;
      resolve(`${host === "::1" ? "[::1]" : host}:${actualPort}`);
    });
  });
}

/** Answers every request with the same path on another origin. */
function redirectTo(origin: string): RequestListener {
  return (incoming, outgoing) => {
    incoming.resume();
    outgoing.writeHead(301, { Location: `${origin}${incoming.url ?? "/"}`, "Content-Length": "0" }).end();
  };
}
