import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeHeader } from "../../judging/answers/header.ts";

// Of a busy service, and of what no identity was let in to, something else may speak.
function isAnswered(status: number): boolean {
  return status === 200 || status === 400 || status === 404;
}

export const suite = onEveryListing(judgeHeader("request-id", isAnswered));
