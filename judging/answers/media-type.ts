import { broken, kept, unjudged } from "../judgement.ts";
import { type Answer, headerOf, type Judge, outcomeText } from "./answer.ts";

/** A judge of the media type of the answers that it is about. Parameters such as `charset` are not compared. */
export function judgeMediaType(about: (answer: Answer) => boolean): Judge {
  return (answer) => {
    if (!about(answer)) return unjudged(`the request was ${outcomeText(answer)}`);
    const header = headerOf(answer, "content-type");
    const mediaType = header?.split(";")[0]?.trim().toLowerCase();
    return mediaType === "application/json"
      ? kept(1)
      : broken({ expected: "Content-Type application/json", observed: header ?? "no Content-Type", pointers: [] });
  };
}
