import type { ExampleResponse } from "../../specs/documented-example.ts";
import type { Requirement } from "../../specs/requirement.ts";

// Headers that pages do not print, and links that they leave out.
const unprinted = new Set(["status/carries-request-id", "status/carries-odata-version", "paging/delta-round-ends"]);

// What is absent from a response that the page shortened says nothing.
const ofWholeAnswers = new Set([
  "context/present",
  "shape/key-present",
  "shape/navigation-inline",
  "shape/nested-members-present",
  "shape/required-members-present",
  "shape/tells-derived-type",
]);

// What another requirement says of every example, and tells better.
const toldBetter = new Set(["projection/answers-as-exampled"]);

// What needs the documented shape of the items.
const ofKnownShapes = new Set(["shape/key-present", "shape/keys-distinct"]);

/** Whether a requirement says anything of a response in print. `shapeKnown`: the type of its items is documented. */
export function appliesToPrint(
  { id }: Requirement,
  { mediaType, shortened, body }: ExampleResponse,
  shapeKnown: boolean,
): boolean {
  if (unprinted.has(id) || toldBetter.has(id) || (shortened && ofWholeAnswers.has(id))) return false;
  if (id === "shape/json-media-type" && (mediaType === undefined || !/^\s*[[{]/.test(body))) return false;
  return shapeKnown || !ofKnownShapes.has(id);
}
