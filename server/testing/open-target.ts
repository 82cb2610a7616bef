import { Agent, fetch, type Headers } from "undici";

import type { Specs } from "../../specs/contract.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";
import { honest } from "../behaviour/honest.ts";
import type { Exchange } from "../exchange.ts";
import { isList, isObject, type Json, type JsonObject } from "../json.ts";
import { type ServerOptions, startServer } from "../start-server.ts";
import { makeWorld } from "../world.ts";
import { mint } from "./credentials.ts";

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body when it is a JSON object, else an empty object. */
  readonly body: JsonObject;
  /** The objects of `value`, if there are any. */
  readonly items: readonly JsonObject[];
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface OpenTarget {
  readonly url: string;
  /** Sends a request with a token that may read everything. */
  send(path: string, init?: Sent): Promise<Reply>;
  close(): Promise<void>;
}

/** The specs, loaded once for each test file. */
export const specs: Specs = givenSpecs();

const world = makeWorld({ specs });

/** A running server with a client for it. */
export async function openTarget(options: ServerOptions = {}): Promise<OpenTarget> {
  const server = await startServer({ specs, ...options });
  const root = server.redirectsTo ?? server.url;
  const dispatcher = new Agent(server.ca === undefined ? {} : { connect: { ca: server.ca } });
  const authorization = `Bearer ${await mint()}`;
  return {
    url: root,
    close: async () => {
      await dispatcher.destroy();
      await server.close();
    },
    send: async (path, init = {}) => {
      const url = path.startsWith("http") ? path : root + path;
      const headers = { authorization, ...init.headers };
      const response = await fetch(url, { redirect: "manual", ...init, headers, dispatcher });
      const text = await response.text();
      const body = parse(text);
      const value = body["value"];
      return {
        status: response.status,
        headers: response.headers,
        text,
        body,
        items: isList(value) ? value.filter(isObject) : [],
      };
    },
  };
}

function parse(text: string): JsonObject {
  try {
    const value: Json = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** An exchange for tests of single stages. */
export function makeExchange(changes: Partial<Exchange> = {}): Exchange {
  return {
    request: { number: 1, method: "GET", path: "/", query: "", headers: {}, root: "http://localhost/v1.0" },
    world,
    stages: honest,
    requestId: "00000000-0000-0000-0000-000000000000",
    metadata: "minimal",
    wantsUnknownMembers: false,
    identity: undefined,
    target: undefined,
    operation: undefined,
    options: {},
    ...changes,
  };
}
