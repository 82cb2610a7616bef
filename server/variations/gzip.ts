import { gzipSync } from "node:zlib";
import { headerOf } from "../header-of.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Answers are compressed for clients that accept it",
  allowedBy: "RFC 9110, Content-Encoding",
  apply: (honest) => ({
    ...honest,
    encode: (answer, ex) => {
      const wire = honest.encode(answer, ex);
      if (wire.payload.length === 0 || !/gzip/i.test(headerOf(ex.request, "accept-encoding") ?? "")) return wire;
      const headers = { ...wire.headers, "Content-Encoding": "gzip", Vary: "Accept-Encoding" };
      return { ...wire, headers, payload: gzipSync(wire.payload, { level: 1 }) };
    },
  }),
};
