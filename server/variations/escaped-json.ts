import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "JSON has no other characters than ASCII, and slashes are escaped",
  allowedBy: "JSON: characters of a string may be escaped",
  apply: (honest) => ({
    ...honest,
    serialize: (body, ex) =>
      honest
        .serialize(body, ex)
        .replaceAll("/", "\\/")
        .replaceAll(/[^\n\r\t\u0020-\u007e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`),
  }),
};
