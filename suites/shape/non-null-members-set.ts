import { onAspect } from "../../engine/builders/on-aspect.ts";

export const suite = onAspect({
  of: ({ nullable }) => !nullable,
  about: ({ depth }) => depth === 0,
  kinds: ["null"],
  needs: "an item with its non-nullable members",
});
