import type { RequestInfo } from "./exchange.ts";

/** A request header by its lower-case name; repeated ones are joined. */
export function headerOf(request: RequestInfo, name: string): string | undefined {
  const value = request.headers[name];
  return value === undefined || typeof value === "string" ? value : value.join(",");
}
