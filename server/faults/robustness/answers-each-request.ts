import type { ServerResponse } from "node:http";

import type { Behaviour, Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { headerOf } from "../../exchange.ts";
import { everyNth } from "../../behaviour/repeats.ts";

type Write = Behaviour["write"];

function withLost(honest: Behaviour, isLost: (ex: Exchange) => boolean, lose: Write): Behaviour {
  return {
    ...honest,
    write: (response, wire, ex) =>
      ex.operation !== undefined && wire.status === 200 && isLost(ex)
        ? lose(response, wire, ex)
        : honest.write(response, wire, ex),
  };
}

const drop = (response: ServerResponse): void => void response.socket?.destroy();

// With its length declared, so that it shows what is missing.
const cut: Write = (response, { status, headers, payload }) => {
  const bytes = Buffer.from(payload);
  response.writeHead(status, { ...headers, "Content-Length": String(bytes.length) });
  response.write(bytes.subarray(0, bytes.length / 2), () => drop(response));
};

export const faults: FaultDefinitions = {
  "robustness/answers-each-request": {
    title: "Every fifth connection is dropped without an answer",
    who: "A mock whose workers are killed for taking too much memory",
    apply: (honest) => withLost(honest, everyNth(5), drop),
  },
  "robustness/answers-each-request/cut-short": {
    title: "Every fifth answer ends in its middle",
    who: "A proxy that gives up on its upstream while it sends",
    apply: (honest) => withLost(honest, everyNth(5), cut),
  },
  "robustness/answers-each-request/dropped-filter": {
    title: "The connection is dropped over every filter",
    who: "A mock in a language without exceptions, whose filter parser crashes",
    apply: (honest) => withLost(honest, ({ options }) => options.filter !== undefined, drop),
  },
  "robustness/answers-each-request/dropped-page": {
    title: "Later pages end in their middle",
    who: "A server that streams pages from a cursor which was closed after the first",
    apply: (honest) => withLost(honest, ({ options }) => options.offset !== undefined, cut),
  },
  "robustness/answers-each-request/undecodable": {
    title: "Every body is said to be compressed, and none is",
    who: "A proxy that keeps the headers of what it has unpacked",
    apply: (honest) => ({
      ...honest,
      successHeaders: (ex) => ({
        ...honest.successHeaders(ex),
        ...(ex.operation === undefined ? {} : { "Content-Encoding": "gzip" }),
      }),
    }),
  },
  "robustness/answers-each-request/labelled-for-takers": {
    title: "Whoever takes gzip is told that the body is compressed, which it is not",
    who: "A gateway that sets the header and leaves the work to a module that is not loaded",
    apply: (honest) => ({
      ...honest,
      successHeaders: (ex) => ({
        ...honest.successHeaders(ex),
        ...(ex.operation !== undefined && headerOf(ex.request, "accept-encoding")?.includes("gzip") === true
          ? { "Content-Encoding": "gzip" }
          : {}),
      }),
    }),
  },
};
