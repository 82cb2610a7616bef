import { onAspect } from "../driving/on-aspect.ts";
import { enumOfProperty } from "../generators/documented-properties.ts";

export const suite = onAspect({
  of: (property, contract) => enumOfProperty(property, contract)?.flags === true,
  about: ({ value }) => typeof value === "string",
  kinds: ["pattern"],
  needs: "an item with a flags enumeration value",
});
