import { onListings } from "../../engine/builders/listing.ts";
import { judgePathContext } from "../../judging/contexts/context.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";

export const suite = onListings(
  judgePathContext(({ context, text, pointer }, { ask }) => {
    if (ask.options.select !== undefined || ask.options.expand !== undefined)
      return unjudged("the request has $select or $expand");
    return context.list === undefined
      ? kept(1)
      : broken({ expected: "no list behind the path", observed: text, pointers: [pointer] });
  }),
);
