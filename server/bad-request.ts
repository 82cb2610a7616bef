import { type RefusalReason, Refused } from "./refusal.ts";

export function badRequest(reason: RefusalReason, message: string): Refused {
  return new Refused({ reason, status: 400, code: "BadRequest", message });
}
