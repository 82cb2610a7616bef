import { brotliCompressSync, constants } from "node:zlib";

import { withContentEncoding } from "../behaviour/with-content-encoding.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Answers are compressed with Brotli",
  allowedBy: "RFC 9110, Content-Encoding: who sends no Accept-Encoding accepts any coding",
  group: "content-encoding",
  apply: (honest) =>
    withContentEncoding(honest, "br", (bytes) =>
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
    ),
};
