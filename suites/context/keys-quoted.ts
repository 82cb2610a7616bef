import { onEveryListing } from "../driving/every-listing.ts";
import { judgePathContext } from "../judging/context.ts";
import { broken, kept, unjudged } from "../judging/judgement.ts";

export const suite = onEveryListing(
  judgePathContext(({ context, text, pointer }) => {
    if (context.keys.length === 0) return unjudged("the route has no keys");
    const wrong = context.keys.find(({ form }) => form !== "quoted");
    return wrong === undefined
      ? kept(context.keys.length)
      : broken({
          expected: `${wrong.parameter} as ('…') behind its collection`,
          observed: text,
          pointers: [pointer],
          details: { form: wrong.form === "segment" ? "a segment of its own" : wrong.form },
        });
  }),
);
