import { onEveryListing } from "../driving/every-listing.ts";
import { judgeAspect } from "../judging/shape.ts";

export const suite = onEveryListing(
  judgeAspect({
    about: ({ depth, value }) => depth === 0 && value !== null,
    kinds: ["type", "range"],
    needs: "an item with a documented member that is not null",
  }),
);
