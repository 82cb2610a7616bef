import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "exp is compared as milliseconds",
  who: "A mock author who compared seconds with Date.now() the wrong way round",
  apply: (honest) => ({
    ...honest,
    tokenFlaws: (token, ex) =>
      honest
        .tokenFlaws(token, ex)
        .filter((flaw) => flaw !== "expired" || Number(token.claims["exp"]) * 1000 < Date.now() / 1000),
  }),
};
