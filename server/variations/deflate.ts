import { deflateSync } from "node:zlib";

import { withContentEncoding } from "../behaviour/with-content-encoding.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Answers are compressed with deflate",
  allowedBy: "RFC 9110, Content-Encoding: who sends no Accept-Encoding accepts any coding",
  group: "content-encoding",
  apply: (honest) => withContentEncoding(honest, "deflate", (bytes) => deflateSync(bytes, { level: 1 })),
};
