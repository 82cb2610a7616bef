import type { Headers } from "../answer.ts";
import { type Exchange, headerOf } from "../exchange.ts";
import type { Refusal } from "../refusal.ts";

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
  return ex.wantsUnknownMembers ? { ...headers, "Preference-Applied": "include-unknown-enum-members" } : headers;
}

export function errorHeaders(refusal: Refusal, ex: Exchange): Headers {
  return { ...ex.stages.commonHeaders(ex), "Content-Type": "application/json", ...refusal.headers };
}
