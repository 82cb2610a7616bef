import type { RequestInfo } from "../exchange.ts";
import type { Behaviour } from "./behaviour.ts";
import { fullAccess } from "./full-access.ts";

/** A behaviour that answers some requests without a token. */
export function withOpenDoor(before: Behaviour, isOpen: (request: RequestInfo) => boolean): Behaviour {
  return {
    ...before,
    authenticate: (ex) =>
      ex.request.headers["authorization"] === undefined && isOpen(ex.request)
        ? fullAccess(ex)
        : before.authenticate(ex),
  };
}
