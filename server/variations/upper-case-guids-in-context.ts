import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "GUIDs in the context are in upper case",
  allowedBy: "GUIDs are compared without case",
  apply: (honest) => ({
    ...honest,
    contextKey: (key) => honest.contextKey(/^[0-9a-f-]{36}$/i.test(key) ? key.toUpperCase() : key),
  }),
};
