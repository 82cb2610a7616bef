import { onAspect } from "../../engine/builders/on-aspect.ts";
import { edmType } from "../../specs/edm-type.ts";

export const suite = onAspect({
  // Of a collection that may be null, the items still may not.
  of: ({ nullable, type }) => !nullable || edmType(type).collection,
  about: ({ linked }) => !linked,
  kinds: ["null"],
  needs: "an item with its non-nullable members",
});
