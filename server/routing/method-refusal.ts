import type { Exchange } from "../exchange.ts";
import type { Refusal } from "../refusal.ts";

/** The refusal of a method that is not for reading. */
export function methodRefusal({ request: { method } }: Exchange): Refusal | undefined {
  if (method === "GET" || method === "HEAD") return undefined;
  return {
    reason: "method",
    status: 405,
    code: "MethodNotAllowed",
    message: `The method ${method} is not supported on this resource.`,
    headers: { Allow: "GET, HEAD" },
  };
}
