import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Answers have no Date",
  allowedBy: "RFC 9110, Date: a server without a clock sends none; in Graph it is customary alone",
  apply: (honest) => ({
    ...honest,
    write: (response, wire, ex) => {
      response.sendDate = false;
      return honest.write(response, wire, ex);
    },
  }),
};
