import { preferredPageSize } from "../paging/page.ts";
import { preferredBody } from "../projection/project.ts";
import type { ServerResponse } from "node:http";

import type { Answer, CollectionParts, Headers, Wire } from "../answer.ts";
import { type Exchange, headerOf } from "../exchange.ts";
import type { JsonObject } from "../json.ts";
import type { Refusal } from "../refusal.ts";

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

/** The client's own id of the request, or ours when it sent none. */
export function clientRequestId({ request, requestId }: Exchange): string {
  const sent = headerOf(request, "client-request-id");
  return sent !== undefined && /^[\w.-]{1,100}$/.test(sent) ? sent : requestId;
}

export function commonHeaders(ex: Exchange): Headers {
  return {
    "Cache-Control": "no-cache",
    "request-id": ex.requestId,
    "client-request-id": ex.stages.clientRequestId(ex),
  };
}

export function successHeaders(ex: Exchange): Headers {
  const headers = {
    ...ex.stages.commonHeaders(ex),
    "Content-Type": `application/json;odata.metadata=${ex.metadata};odata.streaming=true;IEEE754Compatible=false;charset=utf-8`,
    "OData-Version": "4.0",
  };
  const [size, body] = [preferredPageSize(ex), preferredBody(ex)];
  const applied = [
    ...(ex.wantsUnknownMembers ? ["include-unknown-enum-members"] : []),
    ...(size === undefined ? [] : [`odata.maxpagesize=${size}`]),
    ...(body === undefined ? [] : [`outlook.body-content-type="${body}"`]),
  ];
  return applied.length === 0 ? headers : { ...headers, "Preference-Applied": applied.join(", ") };
}

export function errorHeaders(refusal: Refusal, ex: Exchange): Headers {
  return { ...ex.stages.commonHeaders(ex), "Content-Type": "application/json", ...refusal.headers };
}

export function collectionBody(
  { context, count, items, nextLink, deltaLink }: CollectionParts,
  { metadata }: Exchange,
): JsonObject {
  const body: JsonObject = metadata === "none" ? {} : { "@odata.context": context };
  if (count !== undefined) body["@odata.count"] = count;
  if (nextLink !== undefined) body["@odata.nextLink"] = nextLink;
  if (deltaLink !== undefined) body["@odata.deltaLink"] = deltaLink;
  body["value"] = items;
  return body;
}

export function entityBody(context: string, json: JsonObject, { metadata }: Exchange): JsonObject {
  return metadata === "none" ? json : { "@odata.context": context, ...json };
}

/** The error object with what Graph customarily puts into it. */
export function errorBody({ code, message }: Refusal, ex: Exchange): JsonObject {
  return {
    error: {
      code,
      message,
      innerError: {
        date: new Date().toISOString().slice(0, 19),
        "request-id": ex.requestId,
        "client-request-id": ex.stages.clientRequestId(ex),
      },
    },
  };
}
