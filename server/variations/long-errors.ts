import type { VariationDefinition } from "../variation.ts";

const appendix = `\r\n<b>Größe & Grund</b>: "日本語" \u202ertl ${"see below ".repeat(1000)}`;

export const variation: VariationDefinition = {
  title: "Messages of errors are long, of several lines, with markup and other scripts",
  allowedBy: "OData JSON: codes and messages are the service's own",
  apply: (honest) => ({
    ...honest,
    errorBody: (refusal, ex) => honest.errorBody({ ...refusal, message: `${refusal.message}${appendix}` }, ex),
  }),
};
