import type { VariationDefinition } from "../variation.ts";

const further = {
  Server: "Microsoft-IIS/10.0",
  "Strict-Transport-Security": "max-age=31536000",
  "x-ms-ags-diagnostic": '{"ServerInfo":{"DataCenter":"West Europe","Slice":"E","Ring":"5"}}',
  "Cache-Control": "private, max-age=0",
  ETag: 'W/"0x8D"',
  Link: `<https://example.com/${"a".repeat(2000)}>; rel="deprecation"`,
  "X-Empty": "",
};

export const variation: VariationDefinition = {
  title: "Answers have many further headers, some of them twice",
  allowedBy: "RFC 9110: unknown fields are ignored; Set-Cookie may be repeated",
  apply: (honest) => ({
    ...honest,
    commonHeaders: (ex) => ({ ...honest.commonHeaders(ex), ...further }),
    write: (response, wire, ex) => {
      response.setHeader("Set-Cookie", ["affinity=a1; HttpOnly", "session=s2; Path=/"]);
      return honest.write(response, wire, ex);
    },
  }),
};
