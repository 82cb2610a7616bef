import { onListings } from "../driving/listing.ts";
import { judgeMediaType } from "../judging/media-type.ts";
import { statusOf } from "../judging/answer.ts";

export const suite = onListings(judgeMediaType((answer) => statusOf(answer) === 200));
