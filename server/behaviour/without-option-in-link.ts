import type { Behaviour } from "./behaviour.ts";
import { withNextLink } from "./with-next-link.ts";

/** A behaviour whose next links lack one of the request's options. */
export function withoutOptionInLink(before: Behaviour, option: string): Behaviour {
  const written = new RegExp(`(?<=[?&])(?:\\$|%24)${option}=[^&]*&?`, "gi");
  return withNextLink(before, (link) => link.replace(written, ""));
}
