import { onEveryListing } from "../driving/every-listing.ts";
import { judgeHeader } from "../judging/header.ts";

export const suite = onEveryListing(judgeHeader("OData-Version", (status) => status === 200, ["4.0", "4.01"]));
