import { onListings } from "../driving/listing.ts";
import { judgeHeader } from "../judging/header.ts";

export const suite = onListings(judgeHeader("request-id", (status) => status === 200));
