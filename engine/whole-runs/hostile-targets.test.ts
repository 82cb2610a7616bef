import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { createServer as createHttp2Server } from "node:http2";
import { type AddressInfo, createServer as createNetServer, type Server as NetServer, type Socket } from "node:net";
import { gzipSync } from "node:zlib";

import { describe, expect, test } from "vitest";

import type { Wire } from "../../server/answer.ts";
import type { Exchange } from "../../server/exchange.ts";
import type { Fault } from "../../server/fault.ts";
import { startServer } from "../../server/start-server.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";
import type { FinishedRun } from "../finished-run.ts";
import { run } from "../run/run.ts";

type Answering = (response: ServerResponse, wire: Wire) => void | Promise<void>;

const specs = givenSpecs();
const timeoutMs = 300;
const json = { "content-type": "application/json" };

// The parent collections answer as they should, so that the hostile answers are met in the middle of a run.
function hostile(answer: Answering): Fault {
  return {
    id: "hostile",
    breaks: "status/answers-ok",
    title: "Hostile answers",
    who: "Somebody who means harm",
    apply: (honest) => ({
      ...honest,
      write: (response, wire, ex) =>
        ex.operation === undefined ? honest.write(response, wire, ex) : answer(response, wire),
    }),
  };
}

async function face(answer: Answering): Promise<FinishedRun> {
  const server = await startServer({ specs, faults: [hostile(answer)] });
  try {
    return await run({ specs, target: server.url, quick: true, timeoutMs });
  } finally {
    await server.close();
  }
}

const send = (body: string | Buffer, headers: Record<string, string> = json): Answering => {
  return (response) => void response.writeHead(200, headers).end(body);
};
const nested = 100_000;

function pour(response: ServerResponse): void {
  const more = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536, 0x20)));
  };
  response.on("error", () => undefined).on("drain", more);
  more();
}

type Case = readonly [name: string, answer: Answering, exitCode: number, told: RegExp];

const tooLate = /no complete answer within 300 ms/;
const noJson = /no JSON object/;

const cases: readonly Case[] = [
  ["an endless body", (response) => pour(response.writeHead(200, json)), 5, /body is larger than 16777216 bytes/],
  ["a body of 20 MB", send(Buffer.alloc(20_000_000, 0x20)), 5, /body is larger than 16777216 bytes/],
  ["headers that never come", () => undefined, 5, tooLate],
  ["a body that never ends", (response) => void response.writeHead(200, json).write('{"value":['), 5, tooLate],
  ["a body that comes byte by byte", drip, 5, tooLate],
  [
    "a connection that is reset",
    (response) => void response.writeHead(200, json).write("{", () => response.destroy()),
    1,
    /closed within the answer|other side closed|terminated/,
  ],
  [
    "truncated JSON",
    (response, { payload }) => void response.writeHead(200, json).end(String(payload).slice(0, -20)),
    1,
    noJson,
  ],
  [
    "doubled JSON",
    (response, { payload }) => void response.writeHead(200, json).end(String(payload) + String(payload)),
    1,
    noJson,
  ],
  [
    "garbage behind the JSON",
    (response, { payload }) => void response.writeHead(200, json).end(`${String(payload)}</html>`),
    1,
    noJson,
  ],
  ["invalid UTF-8", send(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])), 1, /no array value/],
  [
    "broken gzip",
    send("no gzip", { ...json, "content-encoding": "gzip" }),
    1,
    /does not decode as its Content-Encoding/,
  ],
  [
    "a gzip bomb",
    send(gzipSync(Buffer.alloc(50_000_000)), { ...json, "content-encoding": "gzip" }),
    5,
    /body is larger than 16777216 bytes/,
  ],
  [
    "deeply nested JSON",
    send(`{"@odata.context":"x","value":[{"id":${"[".repeat(nested)}${"]".repeat(nested)}}]}`),
    1,
    /array/,
  ],
  [
    "an item of deep objects",
    send(`{"value":[{"task":${'{"task":'.repeat(nested)}1${"}".repeat(nested)}}]}`),
    1,
    /absent/,
  ],
  [
    "members named __proto__",
    send('{"__proto__":{"value":[]},"value":[{"__proto__":{"id":"x"},"constructor":1}]}'),
    1,
    /absent/,
  ],
  ["duplicate members", send('{"value":[],"value":[{"id":"a","id":"b"}]}'), 1, /absent/],
  [
    "numbers beyond all bounds",
    send('{"value":[{"id":1e999,"createdDateTime":-1e-999,"task":{"executionSequence":1e308}}]}'),
    1,
    /number/,
  ],
  [
    "a header of 10 MB",
    (response) => void response.writeHead(200, { ...json, "x-big": "a".repeat(10_000_000) }).end("{}"),
    5,
    /headers are larger than 16 KiB/,
  ],
  [
    "too long a Content-Length",
    (response) => void response.writeHead(200, { ...json, "content-length": "999" }).end("{}"),
    5,
    tooLate,
  ],
  [
    "a redirect to another origin",
    (response) => void response.writeHead(302, { location: "http://192.0.2.1/" }).end(),
    1,
    /302/,
  ],
  ["a redirect to itself", (response) => void response.writeHead(308, { location: "" }).end(), 1, /308/],
  [
    "Retry-After of a year",
    (response) => void response.writeHead(429, { "retry-after": "31536000" }).end(),
    5,
    /answered with 429/,
  ],
  ["429 for ever", (response) => void response.writeHead(429, { "retry-after": "0" }).end(), 5, /answered with 429/],
  ["503 for ever", (response) => void response.writeHead(503, { "retry-after": "0.01" }).end(), 5, /answered with 503/],
  ["HTML", send("<html><script>alert(1)</script></html>", { "content-type": "text/html" }), 1, noJson],
  [
    "control characters",
    send('{"value":[{"id":"\\u001b[2J\\u0007","processingStatus":"\\u001b]0;x\\u0007"}]}'),
    1,
    /absent/,
  ],
  ["lone surrogates", send('{"value":[{"id":"\\ud800","processingStatus":"\\udfff"}]}'), 1, /absent/],
  ["null", send("null"), 1, noJson],
];

// Byte by byte, each well in time.
function drip(response: ServerResponse): void {
  response.writeHead(200, json);
  const dripping = setInterval(() => response.write(" "), 50);
  response.on("close", () => clearInterval(dripping));
}

const [waitedFor, others] = [cases.filter((one) => one[3] === tooLate), cases.filter((one) => one[3] !== tooLate)];

describe.each([
  // They take the time that a run waits, and no other.
  ["that is waited for", waitedFor, { concurrent: true }],
  ["that answers", others, {}],
] as const)("a target %s", (_kind, some, options) => {
  test.each(some)(
    "with %s ends in the right verdict, in time, and the cause is told",
    { timeout: 30_000, ...options },
    async (_name, answer, exitCode, told) => {
      const start = performance.now();
      const finished = await face(answer);
      expect(finished.requirements.filter(({ verdict }) => verdict === "error")).toEqual([]);
      expect(finished.exitCode).toBe(exitCode);
      const texts = finished.requirements.flatMap(({ reason, observed = "" }) => [reason, observed]);
      expect(texts.filter((text) => told.test(text)).length).toBeGreaterThan(0);
      expect(performance.now() - start).toBeLessThan(20_000);
    },
  );
});

test(
  "a byte order mark before the JSON is passed over, as JSON allows, and warned of",
  { timeout: 30_000 },
  async () => {
    const finished = await face((response, { headers, status, payload }) => {
      const { "content-length": _length, ...rest } = headers as Record<string, string>;
      response.writeHead(status, rest).end(`\uFEFF${String(payload)}`);
    });
    expect(finished.exitCode).toBe(0);
    const warned = finished.requirements.filter(({ verdict }) => verdict === "warned").map(({ id }) => id);
    expect(new Set(warned)).toEqual(new Set(["shape/no-byte-order-mark"]));
  },
);

/** A quick run against a server that closes the connection of some requests in place of an answer. */
async function losing(isLost: (ex: Exchange) => boolean): Promise<FinishedRun> {
  const server = await startServer({
    specs,
    faults: [
      {
        ...hostile(() => undefined),
        apply: (honest) => ({
          ...honest,
          write: (response, wire, ex) =>
            ex.operation !== undefined && isLost(ex)
              ? void response.socket?.destroy()
              : honest.write(response, wire, ex),
        }),
      },
    ],
  });
  try {
    return await run({ specs, target: server.url, quick: true });
  } finally {
    await server.close();
  }
}

test("a target that loses each answer once, without any of the connections being old, is told", async () => {
  const asked = new Set<string>();
  const { requirements, exitCode } = await losing(({ request: { path, query } }) => {
    const address = `${path}?${query}`;
    const isFirst = !asked.has(address);
    asked.add(address);
    return isFirst;
  });
  expect(exitCode).toBe(1);
  const broken = requirements.filter(({ verdict }) => verdict === "failed");
  expect(new Set(broken.map(({ id }) => id))).toEqual(new Set(["robustness/answers-each-request"]));
});

test("a target that loses a single answer of a run is blamed for nothing", async () => {
  let dropped = 0;
  const { requirements, exitCode } = await losing(() => dropped === 0 && ++dropped === 1);
  expect([dropped, exitCode]).toEqual([1, 0]);
  expect(requirements.filter(({ verdict }) => verdict === "failed")).toEqual([]);
});

test.each([429, 503, 504])(
  "a target that puts every third request off with %i for longer than we wait is blamed for nothing",
  { timeout: 60_000 },
  async (status) => {
    let asked = 0;
    const busy: Answering = (response) =>
      void response.writeHead(status, { "retry-after": "31536000", "content-type": "text/html" }).end("<p>busy</p>");
    const server = await startServer({
      specs,
      faults: [
        {
          ...hostile(busy),
          apply: (honest) => ({
            ...honest,
            write: (response, wire, ex) =>
              ++asked % 3 === 0 ? busy(response, wire) : honest.write(response, wire, ex),
          }),
        },
      ],
    });
    try {
      const { requirements, exitCode } = await run({
        operation: "list-taskprocessingresults",
        target: server.url,
        seed: 1,
        propertyRuns: 20,
      });
      const blamed = requirements.filter(({ verdict }) => ["failed", "warned", "error"].includes(verdict));
      expect(blamed.map(({ id, observed, reason }) => [id, observed, reason])).toEqual([]);
      expect([0, 5]).toContain(exitCode);
    } finally {
      await server.close();
    }
  },
);

test("a target of which no answer can be read is told what is wrong with all of them", async () => {
  const apply: Fault["apply"] = (honest) => ({
    ...honest,
    write: (response) => void response.writeHead(200, { ...json, "content-encoding": "gzip" }).end("no gzip"),
  });
  const server = await startServer({ specs, faults: [{ ...hostile(() => undefined), apply }] });
  try {
    const { exitCode, requirements } = await run({ specs, target: server.url });
    expect(exitCode).toBe(1);
    const untested = requirements.filter(({ verdict }) => verdict === "untested");
    const told = untested.filter(({ reason }) => reason.startsWith("No answer can be read"));
    expect(told.length).toBeGreaterThan(untested.length / 2);
  } finally {
    await server.close();
  }
});

test("a target of which every request is put off cannot be tested", async () => {
  const apply: Fault["apply"] = (honest) => ({
    ...honest,
    write: (response) => void response.writeHead(429, { "retry-after": "0" }).end(),
  });
  const server = await startServer({ specs, faults: [{ ...hostile(() => undefined), apply }] });
  try {
    const { exitCode, reason } = await run({ specs, target: server.url });
    expect([exitCode, reason]).toEqual([
      3,
      "The target is too busy to be tested: every request was answered with 429.",
    ]);
  } finally {
    await server.close();
  }
});

test.each<[string, () => NetServer, RegExp]>([
  ["only HTTP/2", () => createHttp2Server(), /no answer of HTTP\/1\.1/],
  [
    "no HTTP at all",
    () => createNetServer((socket) => socket.on("error", () => undefined).end("SSH-2.0-x\r\n")),
    /no answer of HTTP\/1\.1/,
  ],
  ["headers that trickle in", () => createNetServer(trickle), /no complete answer within 300 ms/],
])("a target that speaks %s does not answer, and is said to", async (_name, create, told) => {
  const server = create();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const { port } = server.address() as AddressInfo;
    const { exitCode, reason } = await run({
      operation: "list-taskprocessingresults",
      target: `http://127.0.0.1:${port}/v1.0`,
      timeoutMs,
    });
    expect(exitCode).toBe(3);
    expect(reason).toMatch(told);
  } finally {
    server.close();
  }
});

function trickle(socket: Socket): void {
  socket.on("error", () => undefined).write("HTTP/1.1 200 OK\r\n");
  const trickling = setInterval(() => socket.write("X-More: 1\r\n"), 50);
  socket.on("close", () => clearInterval(trickling));
}

test("TLS where none is spoken is said to be the cause", async () => {
  const server = await startServer({ specs });
  try {
    const { exitCode, reason } = await run({
      operation: "list-taskprocessingresults",
      target: server.url.replace("http:", "https:"),
      timeoutMs,
    });
    expect(exitCode).toBe(3);
    expect(reason).toMatch(/no TLS is spoken there/);
  } finally {
    await server.close();
  }
});
