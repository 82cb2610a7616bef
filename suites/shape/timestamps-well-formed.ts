import { onAspect } from "../../engine/builders/on-aspect.ts";
import { edmType } from "../../specs/edm-type.ts";

export const suite = onAspect({
  of: ({ type }) => edmType(type).name === "Edm.DateTimeOffset",
  about: ({ value }) => typeof value === "string" || Array.isArray(value),
  kinds: ["format"],
  needs: "an item with a timestamp that is not null",
});
