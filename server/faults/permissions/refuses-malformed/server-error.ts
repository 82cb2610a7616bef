import { failure } from "../../../behaviour/failure.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
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
};
