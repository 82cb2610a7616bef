import { broken, kept, unjudged } from "../judgement.ts";
import { type Answer, headerOf, type Judge, outcomeText, statusOf } from "./answer.ts";

/** A judge that wants a header on the answers whose status it is about: with one of the values, or with any that is not empty. */
export function judgeHeader(name: string, about: (status: number) => boolean, values?: readonly string[]): Judge {
  const expected = values === undefined ? `the header ${name}` : `${name}: ${values.join(" or ")}`;
  return (answer) => {
    const status = statusOf(answer);
    if (status === undefined || !about(status)) return unjudged(`the request was ${outcomeText(answer)}`);
    const value = headerOf(answer, name.toLowerCase())?.trim();
    if (value === undefined) return broken({ expected, observed: "absent", pointers: [] });
    if (value === "") return broken({ expected, observed: "empty", pointers: [] });
    return values === undefined || values.includes(value)
      ? kept(1)
      : broken({ expected, observed: value, pointers: [] });
  };
}

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
