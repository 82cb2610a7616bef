import { onListings } from "../driving/listing.ts";
import { judgeAspect } from "../judging/shape.ts";

export const suite = onListings(
  judgeAspect({
    about: ({ depth, property }) => depth === 0 && !property.nullable,
    kinds: ["null"],
    needs: "an item with its non-nullable members",
  }),
);
