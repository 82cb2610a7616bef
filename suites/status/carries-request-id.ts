import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeHeader } from "../../judging/answers/header.ts";

export const suite = onEveryListing(judgeHeader("request-id", (status) => status === 200));
