import { badRequest } from "../../../bad-request.ts";
import { withFilterText } from "../../../behaviour/with-filter-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A timestamp with an offset in a filter is refused",
  who: "A mock whose pattern for timestamps ends in Z",
  apply: (honest) =>
    withFilterText(honest, (text) => {
      if (/T\d\d:\d\d\S*[+-]\d\d:\d\d/i.test(text)) throw badRequest("malformed-filter", "Invalid filter clause");
      return text;
    }),
};
