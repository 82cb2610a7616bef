import { headerOf, type Judge, outcomeText, statusOf } from "./answer.ts";
import { broken, kept, unjudged } from "./judgement.ts";

/** A judge that wants a non-empty header on the answers whose status it is about. */
export function judgeHeader(name: string, about: (status: number) => boolean): Judge {
  return (answer) => {
    const status = statusOf(answer);
    if (status === undefined || !about(status)) return unjudged(`the request was ${outcomeText(answer)}`);
    const value = headerOf(answer, name.toLowerCase());
    return value !== undefined && value.trim() !== ""
      ? kept(1)
      : broken({ expected: `the header ${name}`, observed: value === undefined ? "absent" : "empty", pointers: [] });
  };
}
