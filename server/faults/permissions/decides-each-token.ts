import type { Identity } from "../../auth/identity.ts";
import { addressOf, withAnswersKeptInFront } from "../../behaviour/repeats.ts";
import type { Behaviour, Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { Refused } from "../../refusal.ts";

/** A behaviour that decides once for each address and whoever it takes for the same. */
function withKeptDecisions(
  before: Behaviour,
  whoIs: (identity: Identity, ex: Exchange) => string | undefined,
): Behaviour {
  const kept = new Map<string, boolean>();
  return {
    ...before,
    permits: (identity, need, ex) => {
      const key = `${whoIs(identity, ex) ?? ""} ${ex.request.path}?${ex.request.query}`;
      const permitted = kept.get(key) ?? before.permits(identity, need, ex);
      kept.set(key, permitted);
      return permitted;
    },
  };
}

export const faults: FaultDefinitions = {
  "permissions/decides-each-token": {
    title: "An answer is kept for everybody",
    who: "A gateway whose cache knows addresses only",
    apply: (honest) => withAnswersKeptInFront(honest, (ex) => `${ex.request.method} ${addressOf(ex)}`),
  },
  "permissions/decides-each-token/kept-by-header": {
    title: "A decision is kept by the first part of the token",
    who: "A gateway whose cache key is the beginning of the Authorization header",
    apply: (honest) => withKeptDecisions(honest, (_, ex) => String(ex.request.headers["authorization"]).split(".")[0]),
  },
  "permissions/decides-each-token/kept-by-user": {
    title: "A decision is kept by user and address",
    who: "A gateway that asks its policy once for each oid",
    apply: (honest) => withKeptDecisions(honest, ({ claims }) => String(claims["oid"])),
  },
  "permissions/decides-each-token/locked-out": {
    title: "After two refusals in a row the next request for an address is refused as well",
    who: "A firewall that counts refusals and not who got them",
    apply: (honest) => {
      const refusals = new Map<string, number>();
      return {
        ...honest,
        respond: (answer, ex) => {
          const given = honest.respond(answer, ex);
          const address = addressOf(ex);
          const before = refusals.get(address) ?? 0;
          // The plain list is refused to so many that nobody would be let in.
          if (ex.request.query === "" || ![200, 401, 403].includes(given.status)) return given;
          refusals.set(address, given.status === 200 ? 0 : before + 1);
          const value = { error: { code: "TooManyRefusals", message: "Locked out." } };
          return before >= 2 && given.status === 200 ? { ...given, status: 403, body: { kind: "json", value } } : given;
        },
      };
    },
  },
  "permissions/decides-each-token/refusal-kept": {
    title: "A refusal is kept for everybody",
    who: "A proxy that keeps 403 by address",
    apply: (honest) => {
      const kept = new Map<string, Refused>();
      return {
        ...honest,
        produce: async (ex) => {
          const address = addressOf(ex);
          const refused = kept.get(address);
          // The plain list is read too often for a proxy to keep it.
          if (refused !== undefined && ex.request.query !== "") throw refused;
          try {
            return await honest.produce(ex);
          } catch (error) {
            if (error instanceof Refused && error.refusal.reason === "forbidden") kept.set(address, error);
            throw error;
          }
        },
      };
    },
  },
};
