import { withoutFlaw } from "../../behaviour/token-flaws.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-unsigned": {
    title: "Unsigned tokens are let in",
    who: "A mock that decodes tokens and never looks at their header",
    apply: (honest) => withoutFlaw(honest, "unsigned"),
  },
  "permissions/refuses-unsigned/two-parts": {
    title: "A token without its third part is let in",
    who: "A mock that splits a token at its dots and decodes what comes first",
    apply: (honest) => ({
      ...honest,
      readToken: (text, ex) => honest.readToken(text.split(".").length === 2 ? `${text}.` : text, ex),
      tokenFlaws: (token, ex) =>
        honest.tokenFlaws(token, ex).filter((flaw) => flaw !== "unsigned" || token.algorithm === "none"),
    }),
  },
};
