import type { Suite } from "../engine/suite.ts";
import { documentedProperties } from "../generators/documented-properties.ts";
import { type Aspect, judgeAspect } from "../judging/shape.ts";
import { onEveryListing } from "./every-listing.ts";

/** A suite on one aspect of the derived schema, for contracts whose answers may show such a member. */
export function onAspect(aspect: Aspect): Suite {
  return {
    ...onEveryListing(judgeAspect(aspect)),
    applies: (contract) => documentedProperties(contract).some((property) => aspect.of(property, contract)),
  };
}
