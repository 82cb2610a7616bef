import type { Exchange } from "../exchange.ts";
import type { JsonObject } from "../json.ts";
import type { Refusal } from "../refusal.ts";
import type { CollectionParts } from "./collection-parts.ts";

export function collectionBody(
  { context, count, items, nextLink }: CollectionParts,
  { metadata }: Exchange,
): JsonObject {
  const body: JsonObject = metadata === "none" ? {} : { "@odata.context": context };
  if (count !== undefined) body["@odata.count"] = count;
  if (nextLink !== undefined) body["@odata.nextLink"] = nextLink;
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
