import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Bodies have no length and end with the connection",
  allowedBy: "RFC 9112, Message Body Length: so does a response without Content-Length",
  group: "framing",
  apply: (honest) => ({
    ...honest,
    write: (response, { status, headers, payload }, ex) => {
      response.useChunkedEncodingByDefault = false;
      response.shouldKeepAlive = false;
      response.writeHead(status, headers).end(ex.request.method === "HEAD" ? undefined : payload);
    },
  }),
};
