import { onAspect } from "../../engine/builders/on-aspect.ts";

export const suite = onAspect({
  of: () => true,
  about: ({ depth, value }) => depth === 0 && value !== null,
  kinds: ["type", "range"],
  needs: "an item with a documented member that is not null",
});
