import { withFilterText } from "../../../behaviour/with-filter-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The offset of a timestamp in a filter is added where it is to be taken away",
  who: "A service that converts to UTC by hand",
  apply: (honest) =>
    withFilterText(honest, (text) =>
      text.replaceAll(sign, (_, time: string, s: string) => time + (s === "+" ? "-" : "+")),
    ),
};

const sign = /(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)([+-])(?=\d\d:\d\d)/gi;
