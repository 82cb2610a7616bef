import { onAspect } from "../../engine/builders/on-aspect.ts";

export const suite = onAspect({
  of: ({ type }) => type === "Edm.DateTimeOffset",
  about: ({ value }) => typeof value === "string",
  kinds: ["format"],
  needs: "an item with a timestamp that is not null",
});
