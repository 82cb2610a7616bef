import { broken, kept, unjudged } from "../judgement.ts";
import { headerOf, type Judge, outcomeText, statusOf } from "./answer.ts";

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
