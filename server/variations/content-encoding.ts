import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib";

import { withContentEncoding } from "../behaviour/answers.ts";
import type { VariationDefinitions } from "../variation.ts";

export const variations: VariationDefinitions = {
  brotli: {
    title: "Answers are compressed with Brotli",
    allowedBy: "RFC 9110, Content-Encoding: who sends no Accept-Encoding accepts any coding",
    group: "content-encoding",
    apply: (honest) =>
      withContentEncoding(honest, "br", (bytes) =>
        brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
      ),
  },
  deflate: {
    title: "Answers are compressed with deflate",
    allowedBy: "RFC 9110, Content-Encoding: who sends no Accept-Encoding accepts any coding",
    group: "content-encoding",
    apply: (honest) => withContentEncoding(honest, "deflate", (bytes) => deflateSync(bytes, { level: 1 })),
  },
  gzip: {
    title: "Answers are compressed with gzip",
    allowedBy: "RFC 9110, Content-Encoding: who sends no Accept-Encoding accepts any coding",
    group: "content-encoding",
    apply: (honest) => withContentEncoding(honest, "gzip", (bytes) => gzipSync(bytes, { level: 1 })),
  },
};
