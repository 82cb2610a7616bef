import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeHeader } from "../../judging/answers/header.ts";

export const suite = onEveryListing(judgeHeader("OData-Version", (status) => status === 200, ["4.0", "4.01"]));
