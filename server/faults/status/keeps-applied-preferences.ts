import { isObject } from "../../json.ts";
import type { Behaviour } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "status/keeps-applied-preferences": {
    title: "The preference for bodies as text is confirmed, and they stay as they are",
    who: "A mock that repeats what was preferred",
    apply: (honest) => ({ ...honest, bodyJson: (body) => body }),
  },
  "status/keeps-applied-preferences/unheard": {
    title: "The documented preference for bodies as text is passed over",
    who: "A mock that reads no Prefer",
    needs: "bodyPreference",
    apply: (honest) => ({ ...unsaid(honest), bodyJson: (body) => body }),
  },
  "status/keeps-applied-preferences/in-name-alone": {
    title: "Bodies that are preferred as text are called so, and have the tags of HTML",
    who: "A mock that writes the type it was asked for",
    apply: (honest) => ({
      ...honest,
      bodyJson: (body, ex) => {
        const asked = honest.bodyJson(body, ex);
        return isObject(body) && isObject(asked) && "content" in body
          ? { ...asked, content: body["content"] ?? null }
          : asked;
      },
    }),
  },
  "status/keeps-applied-preferences/unsaid": {
    title: "Bodies come as they are preferred, and no answer says so",
    who: "A service whose gateway passes on no header that it does not know",
    apply: unsaid,
  },
};

function unsaid(honest: Behaviour): Behaviour {
  return {
    ...honest,
    respond: (answer, ex) => {
      const { "Preference-Applied": _, ...headers } = answer.headers;
      return honest.respond({ ...answer, headers }, ex);
    },
  };
}
