import { type Aspect, judgeAspect } from "../../judging/answers/shape.ts";
import { documentedProperties } from "../drawing/documented-properties.ts";
import { onEveryListing } from "./every-listing.ts";
import type { Suite } from "./suite.ts";

/** A suite on one aspect of the derived schema, for contracts whose answers may show such a member. */
export function onAspect(aspect: Aspect): Suite {
  return {
    ...onEveryListing(judgeAspect(aspect)),
    applies: (contract) => documentedProperties(contract).some((property) => aspect.of(property, contract)),
  };
}
