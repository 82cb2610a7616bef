const text = { type: "string" };
const count = { type: "integer", minimum: -1 };
const pair = { type: "object", required: ["name", "value"], properties: { name: text, value: text } };
const pairs = { type: "array", items: pair };
const cookies = { type: "array", items: pair };
const custom = { "^_": {} };

// Written from the members that HAR 1.2 demands and allows; custom ones begin with an underscore.
function shape(properties: object, optional: readonly string[] = []): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: "object", required, properties, patternProperties: custom, additionalProperties: false };
}

const content = shape({ size: count, mimeType: text, text, encoding: text, compression: count, comment: text }, [
  "text",
  "encoding",
  "compression",
  "comment",
]);

const messageParts = { httpVersion: text, cookies, headers: pairs, headersSize: count, bodySize: count };

const entry = shape(
  {
    pageref: text,
    startedDateTime: { type: "string", format: "date-time" },
    time: { type: "number", minimum: 0 },
    request: shape(
      {
        method: text,
        url: { type: "string", format: "uri" },
        ...messageParts,
        queryString: pairs,
        postData: shape({ mimeType: text, params: { type: "array" }, text }),
      },
      ["postData"],
    ),
    response: shape({
      status: { type: "integer", minimum: 0 },
      statusText: text,
      ...messageParts,
      content,
      redirectURL: text,
    }),
    cache: { type: "object" },
    timings: shape({
      send: { type: "number", minimum: 0 },
      wait: { type: "number", minimum: 0 },
      receive: { type: "number", minimum: 0 },
    }),
  },
  ["pageref"],
);

/** A JSON Schema of HAR 1.2, as far as a recorder without pages needs it. Source: HTTP Archive 1.2, "HAR Data Structure". */
export const harSchema = {
  type: "object",
  required: ["log"],
  additionalProperties: false,
  properties: {
    log: shape({
      version: { const: "1.2" },
      creator: shape({ name: text, version: text }),
      pages: { type: "array" },
      entries: { type: "array", items: entry },
    }),
  },
};
