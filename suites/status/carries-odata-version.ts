import { onListings } from "../driving/listing.ts";
import { judgeHeader } from "../judging/header.ts";

export const suite = onListings(judgeHeader("OData-Version", (status) => status === 200));
