import { badRequest } from "../bad-request.ts";
import type { Refused } from "../refusal.ts";

export function malformedFilter(reason: string): Refused {
  return badRequest("malformed-filter", `Invalid filter clause: ${reason}.`);
}
