import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Errors have other codes and messages, innererror, target and details",
  allowedBy: "OData JSON: codes and messages are the service's own",
  group: "error-body",
  apply: (honest) => ({
    ...honest,
    errorBody: ({ reason }) => ({
      error: {
        code: `E-${reason}`,
        message: "",
        target: null,
        details: [{ code: "1", message: "see the manual", target: "request" }],
        innererror: { trace: [] },
      },
    }),
  }),
};
