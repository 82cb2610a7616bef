import type { Place } from "../specs/source.ts";

/** What a page can lack or say in a way that is not read, with the words that a survey prints. */
export const gapKinds = {
  "no-title": "no title",
  "no-namespace": "no namespace",
  "no-kind": "neither an operation, a resource nor an enumeration",
  "no-request": "no request line",
  "not-get": "no request line with GET",
  "unbound-request": "a request line whose parameters are no keys",
  "unread-request": "a request line that is not read",
  "no-permissions": "no permission table",
  "included-permissions": "permissions in an include file",
  "conditional-permissions": "permissions with conditions",
  "unread-permissions": "permissions that are not read",
  "no-permission-row": "no row for a permission type",
  "no-clouds": "national clouds that are not told",
  "no-role-id": "a directory role without a known template id",
  "other-return": "a request line that returns something else",
  "required-header": "a required request header that is not sent",
  "denied-option": "a query option that the page also says is not supported",
  "no-query-options": "no section on query options",
  "unnamed-query-options": "query options without their names",
  "no-response": "no response section",
  "no-status": "no status of the response",
  "no-returned-type": "no type of the response",
  "no-examples": "no examples",
  "no-example-response": "an example without its response",
  "no-example-request": "a response without its request",
  "no-example-status": "an example response without its status",
  "other-request": "an example that asks for another path or method",
  "invalid-json": "an example that is not valid JSON",
  "no-properties": "no table of properties",
  "unread-type": "a type that is not read",
  "unread-filter": "filter support without operators",
  "no-members": "no table of members",
  "no-member-value": "enumeration members without values",
  "not-in-metadata": "a path that the metadata does not have",
  "second-page": "a second page of one type",
  "missing-type": "a type of which no page was given",
} as const;
export type GapKind = keyof typeof gapKinds;

/** What could not be read, where, and why. */
export interface Gap {
  readonly kind: GapKind;
  readonly at: Place;
  readonly reason: string;
}
