import { onEveryListing } from "../driving/every-listing.ts";
import { judgeContextKeys } from "../judging/context-keys.ts";

export const suite = onEveryListing(judgeContextKeys(false));
