import { failure } from "../../behaviour/refusals.ts";
import { fullAccess } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { Refused } from "../../refusal.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-malformed": {
    title: "What cannot be read as a token is let in",
    who: "A mock that takes any text for an opaque token",
    apply: (honest) => ({
      ...honest,
      authenticate: async (ex) => {
        const text = ex.stages.readBearer(String(ex.request.headers["authorization"]));
        const readable = text === undefined || (await ex.stages.readToken(text, ex)) !== undefined;
        return readable ? honest.authenticate(ex) : fullAccess(ex);
      },
    }),
  },
  "permissions/refuses-malformed/forbidden": {
    title: "A malformed token is answered with 403",
    who: "A gateway that takes whom it cannot read for a guest",
    apply: (honest) => ({
      ...honest,
      readToken: async (text, ex) => {
        const token = await honest.readToken(text, ex);
        if (token !== undefined) return token;
        throw new Refused({ reason: "forbidden", status: 403, code: "AccessDenied", message: "Guests may not read." });
      },
    }),
  },
  "permissions/refuses-malformed/server-error": {
    title: "A malformed token breaks the server",
    who: "A mock that parses tokens without expecting trouble",
    apply: (honest) => ({
      ...honest,
      readToken: async (text, ex) => {
        const token = await honest.readToken(text, ex);
        if (token === undefined) throw failure("Unexpected token in JSON at position 0");
        return token;
      },
    }),
  },
  "permissions/refuses-malformed/three-parts": {
    title: "Whatever has three parts is let in as a token",
    who: "A mock that counts dots",
    apply: (honest) => ({
      ...honest,
      authenticate: async (ex) => {
        const text = ex.stages.readBearer(String(ex.request.headers["authorization"]));
        const shaped = text?.split(".").length === 3 && (await ex.stages.readToken(text, ex)) === undefined;
        return shaped ? fullAccess(ex) : honest.authenticate(ex);
      },
    }),
  },
};
