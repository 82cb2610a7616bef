import { onEveryListing } from "../driving/every-listing.ts";
import { judgeHeader } from "../judging/header.ts";

export const suite = onEveryListing(judgeHeader("request-id", (status) => status === 200));
