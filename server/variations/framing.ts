import { STATUS_CODES } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

import type { Behaviour } from "../exchange.ts";
import type { VariationDefinitions } from "../variation.ts";

// Prime, so that a chunk ends within characters of several bytes, too.
const chunk = 997;

// `after`: behind which requests of all that the server had.
function closing(honest: Behaviour, after: (number: number) => boolean): Behaviour {
  return {
    ...honest,
    encode: (answer, ex) => {
      const wire = honest.encode(answer, ex);
      return after(ex.request.number) ? { ...wire, headers: { ...wire.headers, Connection: "close" } } : wire;
    },
  };
}

export const variations: VariationDefinitions = {
  "body-until-close": {
    title: "Bodies have no length and end with the connection",
    allowedBy: "RFC 9112, Message Body Length: so does a response without Content-Length",
    group: "framing",
    apply: (honest) => ({
      ...honest,
      write: (response, { status, headers, payload }, ex) => {
        response.useChunkedEncodingByDefault = false;
        response.shouldKeepAlive = false;
        response.writeHead(status, headers).end(ex.request.method === "HEAD" ? undefined : payload);
      },
    }),
  },
  chunked: {
    title: "Bodies are sent in chunks",
    allowedBy: "RFC 9112, Transfer-Encoding: chunked",
    group: "framing",
    apply: (honest) => ({
      ...honest,
      write: (response, { status, headers, payload }, ex) => {
        response.writeHead(status, headers);
        if (ex.request.method === "HEAD") return void response.end();
        const bytes = Buffer.from(payload);
        const half = Math.floor(bytes.length / 2);
        response.write(bytes.subarray(0, half));
        response.end(bytes.subarray(half));
      },
    }),
  },
  "chunked-with-trailers": {
    title: "Bodies are sent in many small chunks, with a trailer",
    allowedBy: "RFC 9112, Chunked Transfer Coding",
    group: "framing",
    apply: (honest) => ({
      ...honest,
      write: (response, { status, headers, payload }, ex) => {
        response.writeHead(status, { ...headers, Trailer: "x-checksum" });
        if (ex.request.method === "HEAD") return void response.end();
        const bytes = Buffer.from(payload);
        for (let at = 0; at < bytes.length; at += chunk) response.write(bytes.subarray(at, at + chunk));
        response.addTrailers({ "x-checksum": "none" });
        response.end();
      },
    }),
  },
  "http-1.0": {
    title: "Answers are of HTTP/1.0",
    allowedBy: "RFC 9110, Protocol Version: a server may answer with a lower minor version",
    group: "framing",
    apply: (honest) => ({
      ...honest,
      write: (response, { status, headers, payload }, ex) => {
        const fields = Object.entries({ Date: new Date().toUTCString(), ...headers });
        const head = [`HTTP/1.0 ${status} ${STATUS_CODES[status] ?? ""}`, ...fields.map((field) => field.join(": "))];
        const body = ex.request.method === "HEAD" ? "" : payload;
        // Node writes no other version than 1.1 itself.
        response.socket?.end(Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), Buffer.from(body)]));
      },
    }),
  },
  "closed-connections": {
    title: "The connection is closed after every answer",
    allowedBy: "RFC 9112: connections need not persist",
    group: "connection",
    apply: (honest) => closing(honest, () => true),
  },
  "five-requests-per-connection": {
    title: "The connection is closed after every fifth answer",
    allowedBy: "RFC 9112: connections need not persist",
    group: "connection",
    apply: (honest) => closing(honest, (number) => number % 5 === 0),
  },
  "closed-without-saying": {
    title: "The connection is closed after every third answer, and nothing says so before",
    allowedBy: "RFC 9112, Retrying Requests: connections can be closed at any time between requests",
    group: "connection",
    apply: (honest) => ({
      ...honest,
      write: (response, wire, ex) => {
        if (ex.request.number % 3 === 0) response.once("finish", () => response.socket?.end());
        return honest.write(response, wire, ex);
      },
    }),
  },
  "early-hints": {
    title: "An answer 103 comes before each answer",
    allowedBy: "RFC 8297; RFC 9110: a client parses informational answers and may ignore them",
    apply: (honest) => ({
      ...honest,
      write: (response, wire, ex) => {
        response.writeEarlyHints({ link: "</schema.json>; rel=preload" });
        return honest.write(response, wire, ex);
      },
    }),
  },
  "slow-answers": {
    title: "Each answer takes up to some milliseconds, each another time",
    allowedBy: "How fast a service answers is not documented",
    apply: (honest) => ({
      ...honest,
      produce: async (ex) => {
        await sleep((ex.request.number * 7) % 6);
        return honest.produce(ex);
      },
    }),
  },
};
