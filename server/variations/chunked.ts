import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Bodies are sent in chunks",
  allowedBy: "RFC 9112, Transfer-Encoding: chunked",
  group: "framing",
  apply: (honest) => ({
    ...honest,
    write: (response, { status, headers, payload }, ex) => {
      response.writeHead(status, headers);
      if (ex.request.method === "HEAD") return void response.end();
      const bytes = Buffer.from(payload);
      const half = Math.floor(bytes.length / 2);
      response.write(bytes.subarray(0, half));
      response.end(bytes.subarray(half));
    },
  }),
};
