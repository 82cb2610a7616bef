import { onListings } from "../driving/listing.ts";
import { judgeContextKeys } from "../judging/context-keys.ts";

export const suite = onListings(judgeContextKeys(false));
