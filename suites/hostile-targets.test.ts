import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";

import { expect, test } from "vitest";

import type { Wire } from "../server/answer.ts";
import type { Fault } from "../server/fault.ts";
import { startServer } from "../server/start-server.ts";
import type { FinishedRun } from "./engine/finished-run.ts";
import { run } from "./engine/run.ts";

type Answering = (response: ServerResponse, wire: Wire) => void | Promise<void>;

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
  const server = await startServer({ faults: [hostile(answer)] });
  try {
    return await run({ target: server.url, quick: true, timeoutMs });
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

test.each<[string, Answering]>([
  ["an endless body", (response) => pour(response.writeHead(200, json))],
  ["a body of 20 MB", send(Buffer.alloc(20_000_000, 0x20))],
  ["headers that never come", () => undefined],
  ["a body that never ends", (response) => void response.writeHead(200, json).write('{"value":[')],
  ["a connection that is reset", (response) => void response.writeHead(200, json).write("{", () => response.destroy())],
  ["truncated JSON", (response, { payload }) => void response.writeHead(200, json).end(String(payload).slice(0, -20))],
  [
    "doubled JSON",
    (response, { payload }) => void response.writeHead(200, json).end(String(payload) + String(payload)),
  ],
  [
    "garbage behind the JSON",
    (response, { payload }) => void response.writeHead(200, json).end(`${String(payload)}</html>`),
  ],
  ["invalid UTF-8", send(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]))],
  ["broken gzip", send("no gzip", { ...json, "content-encoding": "gzip" })],
  ["a gzip bomb", send(gzipSync(Buffer.alloc(50_000_000)), { ...json, "content-encoding": "gzip" })],
  ["deeply nested JSON", send(`{"@odata.context":"x","value":[{"id":${"[".repeat(nested)}${"]".repeat(nested)}}]}`)],
  ["an item of deep objects", send(`{"value":[{"task":${'{"task":'.repeat(nested)}1${"}".repeat(nested)}}]}`)],
  ["members named __proto__", send('{"__proto__":{"value":[]},"value":[{"__proto__":{"id":"x"},"constructor":1}]}')],
  ["duplicate members", send('{"value":[],"value":[{"id":"a","id":"b"}]}')],
  [
    "numbers beyond all bounds",
    send('{"value":[{"id":1e999,"createdDateTime":-1e-999,"task":{"executionSequence":1e308}}]}'),
  ],
  [
    "a header of 10 MB",
    (response) => void response.writeHead(200, { ...json, "x-big": "a".repeat(10_000_000) }).end("{}"),
  ],
  [
    "too long a Content-Length",
    (response) => void response.writeHead(200, { ...json, "content-length": "999" }).end("{}"),
  ],
  ["a redirect to another origin", (response) => void response.writeHead(302, { location: "http://192.0.2.1/" }).end()],
  ["a redirect to itself", (response) => void response.writeHead(308, { location: "" }).end()],
  ["Retry-After of a year", (response) => void response.writeHead(429, { "retry-after": "31536000" }).end()],
  ["HTML", send("<html><script>alert(1)</script></html>", { "content-type": "text/html" })],
  ["control characters", send('{"value":[{"id":"\\u001b[2J\\u0007","processingStatus":"\\u001b]0;x\\u0007"}]}')],
  ["lone surrogates", send('{"value":[{"id":"\\ud800","processingStatus":"\\udfff"}]}')],
  ["null", send("null")],
])("a target with %s ends in a verdict, in time, without a bug of ours", { timeout: 30_000 }, async (_name, answer) => {
  const start = performance.now();
  const finished = await face(answer);
  expect(finished.requirements.filter(({ verdict }) => verdict === "error")).toEqual([]);
  expect([1, 3, 5]).toContain(finished.exitCode);
  expect(finished.reason).not.toBe("");
  expect(performance.now() - start).toBeLessThan(20_000);
});

test("a byte order mark before the JSON is passed over, as JSON allows", { timeout: 30_000 }, async () => {
  const finished = await face((response, { headers, status, payload }) => {
    const { "content-length": _length, ...rest } = headers as Record<string, string>;
    response.writeHead(status, rest).end(`\uFEFF${String(payload)}`);
  });
  expect(finished.exitCode).toBe(0);
});
