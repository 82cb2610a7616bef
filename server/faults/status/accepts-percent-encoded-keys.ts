import { failure } from "../../behaviour/refusals.ts";
import { withUnknownKeys } from "../../behaviour/store.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { badRequest } from "../../refusal.ts";

const encoded = /%[\da-f]{2}/i;

export const faults: FaultDefinitions = {
  "status/accepts-percent-encoded-keys": {
    title: "Keys are compared as they stand in the URL",
    who: "A mock that takes the path apart by a regular expression and decodes nothing",
    apply: (honest) => withUnknownKeys(honest, (path) => encoded.test(path)),
  },
  "status/accepts-percent-encoded-keys/blocked": {
    title: "A percent sign in the path is answered 400",
    who: "A firewall that looks for attempts to hide something",
    apply: (honest) => ({
      ...honest,
      lookUp: (target, ex) => {
        if (ex.operation !== undefined && encoded.test(ex.request.path))
          throw badRequest("malformed-path", "The request was blocked.");
        return honest.lookUp(target, ex);
      },
    }),
  },
  "status/accepts-percent-encoded-keys/breaks-down": {
    title: "A key that is percent-encoded is answered 500",
    who: "A mock that decodes keys as GUIDs",
    apply: (honest) => ({
      ...honest,
      lookUp: (target, ex) => {
        if (ex.operation !== undefined && encoded.test(ex.request.path)) throw failure("The key has no form.");
        return honest.lookUp(target, ex);
      },
    }),
  },
};
