// What a $select, an $expand, a filter or an order has no say in. Whether there is a context at all, and in which media type an
// answer comes, may be asked for in an option that is not read.
const ids = new Set([
  "status/answers-ok",
  "status/carries-odata-version",
  "status/carries-request-id",
  "shape/collection-envelope",
  "shape/encoded-as-utf-8",
  "shape/enum-values-documented",
  "shape/flags-well-formed",
  "shape/members-typed",
  "shape/names-once",
  "shape/no-byte-order-mark",
  "shape/timestamps-well-formed",
  "context/keys-match-request",
  "context/keys-quoted",
  "context/names-path",
  "context/names-root",
  "errors/code-and-message",
  "errors/error-envelope",
  "errors/error-media-type",
  "errors/no-stack-trace",
  "errors/only-error-member",
  "errors/optional-members-typed",
  "paging/ends",
  "paging/stays-on-origin",
]);

/** Whether a requirement holds for an answer whatever options it was asked with, so that none of them need be read. */
export function holdsWhateverAsked(requirement: string): boolean {
  return ids.has(requirement);
}
