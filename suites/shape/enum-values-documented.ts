import { onEveryListing } from "../driving/every-listing.ts";
import { enumOf } from "../judging/members.ts";
import { judgeAspect } from "../judging/shape.ts";

export const suite = onEveryListing(
  judgeAspect({
    about: (member, { types }) => enumOf(member, types)?.flags === false && typeof member.value === "string",
    kinds: ["enum"],
    needs: "an item with an enumeration value",
  }),
);
