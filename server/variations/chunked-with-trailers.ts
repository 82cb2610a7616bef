import type { VariationDefinition } from "../variation.ts";

// Prime, so that a chunk ends within characters of several bytes, too.
const chunk = 997;

export const variation: VariationDefinition = {
  title: "Bodies are sent in many small chunks, with a trailer",
  allowedBy: "RFC 9112, Chunked Transfer Coding",
  group: "framing",
  apply: (honest) => ({
    ...honest,
    write: (response, { status, headers, payload }, ex) => {
      response.writeHead(status, { ...headers, Trailer: "x-checksum" });
      if (ex.request.method === "HEAD") return void response.end();
      const bytes = Buffer.from(payload);
      for (let at = 0; at < bytes.length; at += chunk) response.write(bytes.subarray(at, at + chunk));
      response.addTrailers({ "x-checksum": "none" });
      response.end();
    },
  }),
};
