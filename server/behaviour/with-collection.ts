import type { Exchange } from "../exchange.ts";
import type { JsonObject } from "../json.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that changes the body of a documented operation's answer. */
export function withCollection(before: Behaviour, change: (body: JsonObject, ex: Exchange) => JsonObject): Behaviour {
  return {
    ...before,
    collectionBody: (parts, ex) => {
      const body = before.collectionBody(parts, ex);
      return ex.operation === undefined ? body : change(body, ex);
    },
  };
}
