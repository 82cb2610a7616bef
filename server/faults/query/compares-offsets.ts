import { badRequest } from "../../refusal.ts";
import { withFilterText } from "../../behaviour/filters.ts";
import type { FaultDefinitions } from "../../fault.ts";

const offset = /(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)[+-]\d\d:\d\d/gi;

const sign = /(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)([+-])(?=\d\d:\d\d)/gi;

export const faults: FaultDefinitions = {
  "query/compares-offsets": {
    title: "The offset of a timestamp in a filter is dropped",
    who: "A mock that cuts literals to the length of its column",
    apply: (honest) => withFilterText(honest, (text) => text.replaceAll(offset, "$1Z")),
  },
  "query/compares-offsets/refused": {
    title: "A timestamp with an offset in a filter is refused",
    who: "A mock whose pattern for timestamps ends in Z",
    apply: (honest) =>
      withFilterText(honest, (text) => {
        if (/T\d\d:\d\d\S*[+-]\d\d:\d\d/i.test(text)) throw badRequest("malformed-filter", "Invalid filter clause");
        return text;
      }),
  },
  "query/compares-offsets/sign-turned": {
    title: "The offset of a timestamp in a filter is added where it is to be taken away",
    who: "A service that converts to UTC by hand",
    apply: (honest) =>
      withFilterText(honest, (text) =>
        text.replaceAll(sign, (_, time: string, s: string) => time + (s === "+" ? "-" : "+")),
      ),
  },
};
