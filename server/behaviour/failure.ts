import { Refused } from "../refusal.ts";

/** What a server throws that breaks down over a request. */
export function failure(message: string): Refused {
  return new Refused({ reason: "broken", status: 500, code: "InternalServerError", message });
}
