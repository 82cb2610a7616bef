import { onAspect } from "../driving/on-aspect.ts";
import { enumOfProperty } from "../generators/documented-properties.ts";

export const suite = onAspect({
  of: (property, contract) => enumOfProperty(property, contract)?.flags === false,
  about: ({ value }) => typeof value === "string",
  kinds: ["enum"],
  needs: "an item with an enumeration value",
});
