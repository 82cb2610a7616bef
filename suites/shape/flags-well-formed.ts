import { onEveryListing } from "../driving/every-listing.ts";
import { enumOf } from "../judging/members.ts";
import { judgeAspect } from "../judging/shape.ts";

export const suite = onEveryListing(
  judgeAspect({
    about: (member, { types }) => enumOf(member, types)?.flags === true && typeof member.value === "string",
    kinds: ["pattern"],
    needs: "an item with a flags enumeration value",
  }),
);
