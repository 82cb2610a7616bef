import type { OperationFacts } from "../../facts.ts";
import type { Gap } from "../../gap.ts";
import { pageId } from "../page-id.ts";
import type { Page } from "../page.ts";
import { readNamespace, readTitle } from "../read-title.ts";
import type { Section } from "../sections.ts";
import { exampleGaps } from "./example-gaps.ts";
import { readAvailability } from "./read-availability.ts";
import { readExamples } from "./read-examples.ts";
import { readHeaders } from "./read-headers.ts";
import { readPermissions } from "./read-permissions.ts";
import { readQueryOptions } from "./read-query-options.ts";
import { readRequests } from "./read-requests.ts";
import { readResponse } from "./read-response.ts";
import { readRoles } from "./read-roles.ts";
import { settleRequests } from "./settle-requests.ts";

/** All that an API reference page says of its operation, and what it lacks. */
export function readOperation(page: Page, sections: readonly Section[]): OperationFacts {
  const title = readTitle(page);
  const namespace = readNamespace(sections);
  const { requests: written, gaps: requestGaps } = readRequests(page, sections);
  const { availability, gaps: cloudGaps } = readAvailability(page, sections);
  const { queryOptions, gaps: queryGaps } = readQueryOptions(page, sections);
  const { status, returns, gaps: responseGaps, errata } = readResponse(page, sections, namespace?.value);
  const { examples, gaps: exampleReading } = readExamples(page, sections, title?.value ?? page.name);
  const { requests, gaps: settling } = settleRequests(written, examples);
  const { permissions, selfOnly, pathPermissions, gaps: permissionGaps } = readPermissions(page, sections, requests);
  const { headers, neededHeaders, gaps: headerGaps } = readHeaders(sections);
  const at = { document: page.name, line: 1 };
  const own: readonly Gap[] = [
    ...(title === undefined ? [{ kind: "no-title", at, reason: "the page has no first heading" } as const] : []),
    ...(namespace === undefined ? [{ kind: "no-namespace", at, reason: "no line says Namespace:" } as const] : []),
  ];
  return {
    kind: "operation",
    id: pageId(page.name),
    ...(title === undefined ? {} : { title }),
    ...(namespace === undefined ? {} : { namespace }),
    requests,
    permissions,
    ...(selfOnly === undefined ? {} : { selfOnly }),
    ...(pathPermissions === undefined ? {} : { pathPermissions }),
    roles: readRoles(sections),
    availability,
    ...(queryOptions === undefined ? {} : { queryOptions }),
    headers,
    ...(neededHeaders.length === 0 ? {} : { neededHeaders }),
    ...(status === undefined ? {} : { status }),
    ...(returns === undefined ? {} : { returns }),
    examples,
    gaps: [
      ...own,
      ...requestGaps,
      ...settling,
      ...permissionGaps,
      ...cloudGaps,
      ...queryGaps,
      ...headerGaps,
      ...responseGaps,
      ...exampleReading,
      ...exampleGaps(examples, requests),
    ],
    errata,
  };
}
