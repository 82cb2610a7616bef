import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
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
};
