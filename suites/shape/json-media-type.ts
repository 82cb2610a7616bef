import { onEveryListing } from "../driving/every-listing.ts";
import { judgeMediaType } from "../judging/media-type.ts";
import { statusOf } from "../judging/answer.ts";

export const suite = onEveryListing(judgeMediaType((answer) => statusOf(answer) === 200));
