import type { ServerResponse } from "node:http";

import type { Answer, Wire } from "../answer.ts";
import type { Exchange } from "../exchange.ts";
import type { JsonObject } from "../json.ts";

export function serialize(body: JsonObject): string {
  return JSON.stringify(body);
}

/** Turns an answer into bytes. */
export function encode({ status, headers, body }: Answer, ex: Exchange): Wire {
  switch (body.kind) {
    case "json":
      return { status, headers, payload: ex.stages.serialize(body.value, ex) };
    case "text":
      return { status, headers, payload: body.text };
    case "none":
      return { status, headers, payload: "" };
  }
}

/** Sends the bytes; to a HEAD request only the headers. */
export function write(response: ServerResponse, { status, headers, payload }: Wire, ex: Exchange): void {
  const length = typeof payload === "string" ? Buffer.byteLength(payload) : payload.byteLength;
  response.writeHead(status, { ...headers, "Content-Length": String(length) });
  response.end(ex.request.method === "HEAD" ? undefined : payload);
}
