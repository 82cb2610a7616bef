import { onAspect } from "../../engine/builders/on-aspect.ts";
import { enumOfProperty } from "../../engine/drawing/documented-properties.ts";

export const suite = onAspect({
  of: (property, contract) => enumOfProperty(property, contract)?.flags === false,
  about: ({ value }) => typeof value === "string" || Array.isArray(value),
  kinds: ["enum"],
  needs: "an item with an enumeration value",
});
