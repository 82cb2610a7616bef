import type { Exchange } from "../exchange.ts";

/** The address of a request without one of its options. */
export function addressWithout({ request: { path, query } }: Exchange, option: string): string {
  const written = new RegExp(`^(?:\\$|%24)${option}=`, "i");
  return `${path}?${query
    .split("&")
    .filter((part) => !written.test(part))
    .join("&")}`;
}
