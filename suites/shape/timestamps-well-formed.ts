import { onEveryListing } from "../driving/every-listing.ts";
import { judgeAspect } from "../judging/shape.ts";

export const suite = onEveryListing(
  judgeAspect({
    about: ({ property, value }) => property.type === "Edm.DateTimeOffset" && typeof value === "string",
    kinds: ["format"],
    needs: "an item with a timestamp that is not null",
  }),
);
