import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeContextKeys } from "../../judging/contexts/context-keys.ts";

export const suite = onEveryListing(judgeContextKeys(false));
