import { STATUS_CODES } from "node:http";

import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Answers are of HTTP/1.0",
  allowedBy: "RFC 9110, Protocol Version: a server may answer with a lower minor version",
  group: "framing",
  apply: (honest) => ({
    ...honest,
    write: (response, { status, headers, payload }, ex) => {
      const fields = Object.entries({ Date: new Date().toUTCString(), ...headers });
      const head = [`HTTP/1.0 ${status} ${STATUS_CODES[status] ?? ""}`, ...fields.map((field) => field.join(": "))];
      const body = ex.request.method === "HEAD" ? "" : payload;
      // Node writes no other version than 1.1 itself.
      response.socket?.end(Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), Buffer.from(body)]));
    },
  }),
};
