import { onListings } from "../driving/listing.ts";
import { judgeStatus } from "../judging/status.ts";

export const suite = onListings(judgeStatus((status) => status === 200, "200"));
