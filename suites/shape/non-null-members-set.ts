import { onEveryListing } from "../driving/every-listing.ts";
import { judgeAspect } from "../judging/shape.ts";

export const suite = onEveryListing(
  judgeAspect({
    about: ({ depth, property }) => depth === 0 && !property.nullable,
    kinds: ["null"],
    needs: "an item with its non-nullable members",
  }),
);
