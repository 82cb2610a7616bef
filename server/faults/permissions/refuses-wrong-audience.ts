import { withFlawStatus, withForgivenFlaw, withoutFlaw } from "../../behaviour/token-flaws.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-wrong-audience": {
    title: "The audience is not looked at",
    who: "A gateway that verifies the signature and is content",
    apply: (honest) => withoutFlaw(honest, "audience"),
  },
  "permissions/refuses-wrong-audience/any-of-microsoft": {
    title: "Any audience of Microsoft is let in",
    who: "A gateway whose check was written for several services",
    apply: (honest) =>
      withForgivenFlaw(honest, "audience", ({ aud }) =>
        /^https:\/\/[\w.-]+\.(microsoft|azure)\.(com|us)\/?$/.test(String(aud)),
      ),
  },
  "permissions/refuses-wrong-audience/by-prefix": {
    title: "The audience is compared by its beginning",
    who: "A mock author who wanted to allow for a slash at the end",
    apply: (honest) => ({
      ...honest,
      tokenFlaws: (token, ex) =>
        honest
          .tokenFlaws(token, ex)
          .filter(
            (flaw) =>
              flaw !== "audience" ||
              ![...ex.world.audiences].some((known) => String(token.claims["aud"]).startsWith(known)),
          ),
    }),
  },
  "permissions/refuses-wrong-audience/forbidden": {
    title: "A token for another audience is answered with 403",
    who: "A gateway that takes the audience for a permission",
    apply: (honest) => withFlawStatus(honest, "audience", 403),
  },
  "permissions/refuses-wrong-audience/part-of-name": {
    title: "An audience that contains the name of the service is let in",
    who: "A mock that looks for the host anywhere in aud",
    apply: (honest) => withForgivenFlaw(honest, "audience", ({ aud }) => String(aud).includes("graph.microsoft.com")),
  },
};
