import { onAspect } from "../../engine/builders/on-aspect.ts";
import { enumOfProperty } from "../../engine/drawing/documented-properties.ts";

export const suite = onAspect({
  of: (property, contract) => enumOfProperty(property, contract)?.flags === true,
  about: ({ value }) => typeof value === "string" || Array.isArray(value),
  kinds: ["pattern"],
  needs: "an item with a flags enumeration value",
});
