import { headerOf } from "../header-of.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that compresses bodies for clients that accept it; those that say nothing accept any coding (RFC 9110). */
export function withContentEncoding(
  before: Behaviour,
  coding: string,
  compress: (bytes: Uint8Array) => Uint8Array,
): Behaviour {
  return {
    ...before,
    encode: (answer, ex) => {
      const wire = before.encode(answer, ex);
      const accepted = headerOf(ex.request, "accept-encoding")?.toLowerCase().includes(coding) ?? true;
      if (wire.payload.length === 0 || !accepted) return wire;
      const headers = { ...wire.headers, "Content-Encoding": coding, Vary: "Accept-Encoding" };
      return { ...wire, headers, payload: compress(Buffer.from(wire.payload)) };
    },
  };
}
