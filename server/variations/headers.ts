import type { Behaviour } from "../exchange.ts";
import type { VariationDefinitions } from "../variation.ts";

const further = {
  Server: "Microsoft-IIS/10.0",
  "Strict-Transport-Security": "max-age=31536000",
  "x-ms-ags-diagnostic": '{"ServerInfo":{"DataCenter":"West Europe","Slice":"E","Ring":"5"}}',
  "Cache-Control": "private, max-age=0",
  ETag: 'W/"0x8D"',
  Link: `<https://example.com/${"a".repeat(2000)}>; rel="deprecation"`,
  "X-Empty": "",
};

function withHeaderNames(honest: Behaviour, spell: (name: string) => string): Behaviour {
  return {
    ...honest,
    encode: (answer, ex) => {
      const wire = honest.encode(answer, ex);
      const headers = Object.entries(wire.headers).map(([name, value]) => [spell(name), value]);
      return { ...wire, headers: Object.fromEntries(headers) };
    },
  };
}

export const variations: VariationDefinitions = {
  "client-request-id-not-echoed": {
    title: "client-request-id is another than the one that was sent",
    allowedBy: "That a sent client-request-id comes back is not documented",
    apply: (honest) => ({
      ...honest,
      clientRequestId: (ex) => ex.requestId,
    }),
  },
  "content-type-charset-alone": {
    title: "Content-Type has the charset as its only parameter",
    allowedBy: "Parameters of Content-Type are not documented; only the media type counts",
    group: "content-type",
    apply: (honest) => ({
      ...honest,
      successHeaders: (ex) => ({ ...honest.successHeaders(ex), "Content-Type": "application/json; charset=utf-8" }),
    }),
  },
  "content-type-in-other-case": {
    title: "Content-Type is in other letter case, with spaces and quoted parameters",
    allowedBy: "RFC 9110, Media Type: type, subtype and parameter names are case-insensitive",
    group: "content-type",
    apply: (honest) => ({
      ...honest,
      successHeaders: (ex) => ({
        ...honest.successHeaders(ex),
        "Content-Type": `Application/JSON ; OData.Metadata="${ex.metadata}" ; Charset="UTF-8"`,
      }),
    }),
  },
  "plain-content-type": {
    title: "Content-Type has no parameters",
    allowedBy: "The documented answer says application/json and nothing else",
    group: "content-type",
    apply: (honest) => ({
      ...honest,
      successHeaders: (ex) => ({ ...honest.successHeaders(ex), "Content-Type": "application/json" }),
    }),
  },
  "error-content-type-parameters": {
    title: "The Content-Type of errors has parameters, too",
    allowedBy: "Parameters of Content-Type are not documented; only the media type counts",
    apply: (honest) => ({
      ...honest,
      errorHeaders: (refusal, ex) => ({
        ...honest.errorHeaders(refusal, ex),
        "Content-Type": "application/json;odata.metadata=minimal;charset=utf-8",
      }),
    }),
  },
  "extra-headers": {
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
  },
  "lower-case-headers": {
    title: "Header names are written in lower case",
    allowedBy: "RFC 9110: field names are case-insensitive",
    group: "header-case",
    apply: (honest) => withHeaderNames(honest, (name) => name.toLowerCase()),
  },
  "upper-case-headers": {
    title: "Header names are written in upper case",
    allowedBy: "RFC 9110: field names are case-insensitive",
    group: "header-case",
    apply: (honest) => withHeaderNames(honest, (name) => name.toUpperCase()),
  },
  "no-date": {
    title: "Answers have no Date",
    allowedBy: "RFC 9110, Date: a server without a clock sends none; in Graph it is customary alone",
    apply: (honest) => ({
      ...honest,
      write: (response, wire, ex) => {
        response.sendDate = false;
        return honest.write(response, wire, ex);
      },
    }),
  },
  "odata-version-4.01": {
    title: "OData-Version is 4.01",
    allowedBy: "OData Protocol, Header OData-Version: either, where the client names no highest one",
    group: "odata-version",
    apply: (honest) => ({
      ...honest,
      successHeaders: (ex) => ({ ...honest.successHeaders(ex), "OData-Version": "4.01" }),
    }),
  },
  "other-reason-phrases": {
    title: "Reason phrases say something else",
    allowedBy: "RFC 9112: a client ignores the reason phrase",
    apply: (honest) => ({
      ...honest,
      write: (response, wire, ex) => {
        response.statusMessage = "As You Like It";
        return honest.write(response, wire, ex);
      },
    }),
  },
  "metadata-level-ignored": {
    title: "Accept with odata.metadata=none changes nothing",
    allowedBy: "OData JSON levels are not documented for this API",
    apply: (honest) => ({
      ...honest,
      collectionBody: (parts, ex) => honest.collectionBody(parts, { ...ex, metadata: "minimal" }),
      entityBody: (context, json, ex) => honest.entityBody(context, json, { ...ex, metadata: "minimal" }),
      successHeaders: (ex) => honest.successHeaders({ ...ex, metadata: "minimal" }),
    }),
  },
};
