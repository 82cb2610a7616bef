import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgePathContext } from "../../judging/contexts/context.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import type { Route } from "../../specs/operation.ts";
import type { TypeIndex } from "../../specs/resource.ts";
import { keyOf, routeTypes } from "../../specs/route-types.ts";

export const suite = onEveryListing(
  judgePathContext(({ context, text, pointer }, { ask }, { types }) => {
    if (context.keys.length === 0) return unjudged("the route has no keys");
    const wrong = context.keys.find(
      ({ form, parameter, bare }) =>
        form !== "quoted" && !(form === "unquoted" && (bare === true || numberKeys(types, ask.route).has(parameter))),
    );
    return wrong === undefined
      ? kept(context.keys.length)
      : broken({
          expected: `${wrong.parameter === "" ? "the key" : wrong.parameter} as ('…') behind its collection`,
          observed: text,
          pointers: [pointer],
          details: { form: wrong.form === "segment" ? "a segment of its own" : wrong.form },
        });
  }),
);

/** Keys that are numbers stand in a URL without quotes. */
function numberKeys(types: TypeIndex, route: Route): ReadonlySet<string> {
  const found = routeTypes(types, route).map((type) => (type === undefined ? undefined : keyOf(type)));
  return new Set(
    route.segments.flatMap((segment, at) =>
      segment.kind === "key" && found[at]?.isNumber === true ? [segment.parameter] : [],
    ),
  );
}
