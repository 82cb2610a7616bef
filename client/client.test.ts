import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { brotliCompressSync, gzipSync } from "node:zlib";

import { decodeJwt } from "jose";
import { afterEach, describe, expect, test } from "vitest";

import type { Exchange } from "../specs/exchange.ts";
import { Budget, type BudgetLimits, type CutOff } from "./budget.ts";
import { Client, type ClientOptions } from "./client.ts";
import { fixedIdentity } from "./identity.ts";
import { Mint } from "./identities/minted.ts";
import { isLoopback } from "../specs/loopback.ts";
import { Secret } from "./secret.ts";
import { retryAfterMs } from "./throttle.ts";
import { Transport } from "./transport.ts";

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((o) => o.close()));
});

async function serve(listener: RequestListener): Promise<URL> {
  const server: Server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  opened.push({
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`);
}

interface Limits extends Partial<ClientOptions>, Partial<BudgetLimits> {}

function client(
  { maxRequests = 100, maxDurationMs = 60_000, ...more }: Limits = {},
  timeoutMs = 2000,
  maxBytes = 100_000,
): Client {
  const transport = new Transport({ connections: 2, timeoutMs, maxBytes });
  const budget = new Budget({ maxRequests, maxDurationMs });
  budget.signal.addEventListener("abort", () => transport.callOff(budget.signal.reason as CutOff));
  opened.push(transport);
  return new Client({
    transport,
    userAgent: "test",
    budget,
    maxWaitMs: 3000,
    ...more,
  });
}

const status = ({ response }: Exchange): number | string =>
  response.kind === "answered" ? response.status : response.cause;
const body = ({ response }: Exchange): string => (response.kind === "answered" ? response.body : response.message);

describe("an exchange", () => {
  test("holds no secret, wherever the target echoes it", async () => {
    const token = "aaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbb.cccccccccccccccccccc";
    const url = await serve((request, response) => {
      const sent = request.headers.authorization ?? "";
      response.setHeader("x-echo", sent);
      response.setHeader("set-cookie", "session=abc");
      response.end(JSON.stringify({ sent, signature: sent.split(".")[2] }));
    });
    url.searchParams.set("access_token", token);
    const exchange = await client().send({ method: "GET", url, identity: fixedIdentity("me", "allowed", token) });
    expect(exchange.request).toMatchObject({ identity: "me", headers: { authorization: "Bearer [redacted]" } });
    expect(body(exchange)).toBe('{"sent":"Bearer [redacted]","signature":"[redacted]"}');
    expect(inspect(exchange, { depth: 9 })).not.toContain("cccccccccccccccccccc");
  });

  test.each([
    ["gzip", gzipSync("hello")],
    ["br", brotliCompressSync("hello")],
  ])("is decoded from %s", async (encoding, bytes) => {
    const url = await serve((_request, response) => response.setHeader("content-encoding", encoding).end(bytes));
    expect(body(await client().send({ method: "GET", url }))).toBe("hello");
  });

  test.each<[string, RequestListener, string]>([
    ["a broken gzip", (_q, r) => r.setHeader("content-encoding", "gzip").end("no gzip"), "undecodable"],
    ["an unknown encoding", (_q, r) => r.setHeader("content-encoding", "zip").end("x"), "undecodable"],
    [
      "a gzip bomb",
      (_q, r) => r.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(1_000_000))),
      "too-large",
    ],
    ["a huge body", (_q, r) => r.end(Buffer.alloc(1_000_000)), "too-large"],
    [
      "a connection that ends midway",
      (_q, r) => r.writeHead(200, { "content-length": "99" }).write("x", () => r.destroy()),
      "reset",
    ],
  ])("tells of %s", async (_name, listener, cause) => {
    expect(status(await client().send({ method: "GET", url: await serve(listener) }))).toBe(cause);
  });

  test("tells of an answer that never ends, in time", async () => {
    const url = await serve((_request, response) => void response.write("x"));
    const start = performance.now();
    const exchange = await client({}, 200).send({ method: "GET", url });
    expect([status(exchange), body(exchange)]).toEqual(["timeout", "no complete answer within 200 ms"]);
    expect(performance.now() - start).toBeLessThan(1500);
  });

  test("tells that nobody listens", async () => {
    const url = await serve(() => undefined);
    await opened.shift()?.close();
    expect(status(await client().send({ method: "GET", url }))).toBe("unreachable");
  });

  test("is not followed to another place", async () => {
    const url = await serve((_request, response) =>
      response.writeHead(302, { location: "http://example.invalid/" }).end(),
    );
    expect(status(await client().send({ method: "GET", url }))).toBe(302);
  });
});

describe("a target that asks to wait", () => {
  test("is asked again after Retry-After", async () => {
    let asked = 0;
    const url = await serve((_request, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(429, { "retry-after": "0.2" }).end();
      else response.end("fine");
    });
    const start = performance.now();
    const exchange = await client().send({ method: "GET", url });
    expect([status(exchange), exchange.number]).toEqual([200, 2]);
    expect(performance.now() - start).toBeGreaterThan(190);
  });

  test("again and again is asked more slowly, until all is answered", async () => {
    let [admitted, busyUntil] = [0, 0];
    const url = await serve((_request, response) => {
      if (performance.now() < busyUntil) response.writeHead(429, { "retry-after": "0.06" }).end();
      else if (++admitted % 12 === 0) {
        busyUntil = performance.now() + 60;
        response.writeHead(429, { "retry-after": "0.06" }).end();
      } else setTimeout(() => response.end("fine"), 5);
    });
    const asking = client({ maxRequests: 1000, atOnce: 8 });
    const all = await Promise.all(Array.from({ length: 120 }, () => asking.send({ method: "GET", url })));
    expect(new Set(all.map(status))).toEqual(new Set([200]));
    expect(asking.cutShort).toBeUndefined();
  });

  test("for longer than allowed is taken at its word", async () => {
    const url = await serve((_request, response) => response.writeHead(503, { "retry-after": "86400" }).end());
    expect(status(await client().send({ method: "GET", url }))).toBe(503);
  });

  test("says for how long in seconds, fractions or a date", () => {
    const now = Date.parse("2026-01-01T00:00:00Z");
    expect(retryAfterMs("2.128", now)).toBe(2128);
    expect(retryAfterMs("Thu, 01 Jan 2026 00:00:05 GMT", now)).toBe(5000);
    expect(retryAfterMs("Wed, 31 Dec 2025 00:00:05 GMT", now)).toBe(0);
    expect(retryAfterMs("soon", now)).toBeUndefined();
    expect(retryAfterMs(undefined, now)).toBeUndefined();
  });
});

test("a budget is kept: what is over it is not sent", async () => {
  let asked = 0;
  const url = await serve((_request, response) => {
    asked += 1;
    response.end();
  });
  const limited = client({ maxRequests: 1 });
  expect(status(await limited.send({ method: "GET", url }))).toBe(200);
  expect(status(await limited.send({ method: "GET", url }))).toBe("budget");
  expect([asked, limited.sent]).toEqual([1, 1]);
});

test("a secret prints as nothing else than redacted", () => {
  const secret = new Secret("hunter22");
  const printed = [String(secret), JSON.stringify({ secret }), inspect(secret), inspect({ a: [secret] })];
  expect(printed.join()).not.toContain("hunter22");
  expect(secret.reveal()).toBe("hunter22");
});

test("a minted token says what it is told to", async () => {
  const mint = await Mint.create();
  const delegated = decodeJwt(
    (await mint.sign({ kind: "delegated", permissions: ["A", "B"], directoryRoles: ["r"] })).reveal(),
  );
  expect(delegated).toMatchObject({
    scp: "A B",
    wids: ["r", "b79fbf4d-3ef9-4689-8143-76b194e85509"],
    idtyp: "user",
    aud: "https://graph.microsoft.com",
  });
  const application = decodeJwt(
    (await mint.sign({ kind: "application", permissions: ["A"], override: { aud: "other", exp: undefined } })).reveal(),
  );
  expect(application).toMatchObject({ roles: ["A"], idtyp: "app", aud: "other" });
  expect(application).not.toHaveProperty("scp");
  expect(application).not.toHaveProperty("exp");
});

test.each([
  ["http://localhost:1/", true],
  ["http://127.8.9.1/", true],
  ["http://[::1]:8080/", true],
  ["http://LOCALHOST/", true],
  ["http://[::ffff:127.0.0.1]/", true],
  ["http://[::ffff:7f08:901]/", true],
  ["http://[0:0:0:0:0:ffff:7f00:1]/", true],
  ["http://127.1/", true],
  ["http://mock.localhost/", false],
  ["http://localhost.example.com/", false],
  ["http://[::ffff:128.0.0.1]/", false],
  ["http://[::ffff:7f:1]/", false],
  ["http://[::127.0.0.1]/", false],
  ["https://graph.microsoft.com/", false],
  ["http://127.0.0.1.example.com/", false],
  ["http://10.0.0.1/", false],
])("%s is on this machine: %s", (url, expected) => expect(isLoopback(new URL(url))).toBe(expected));
