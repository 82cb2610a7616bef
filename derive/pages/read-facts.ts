import type { Facts } from "../facts.ts";
import type { Gap } from "../gap.ts";
import { readOperation } from "./operation/read-operation.ts";
import type { Page } from "./page.ts";
import { readTitle } from "./read-title.ts";
import { readEnumPage } from "./resource/read-enums.ts";
import { readResource } from "./resource/read-resource.ts";
import { sectionsOf } from "./sections.ts";

/** What a page describes; a gap when it describes nothing that is known. */
export function readFacts(page: Page): Facts | Gap {
  const sections = sectionsOf(page);
  const has = (kind: string): boolean => sections.some((section) => section.kind === kind);
  const title = readTitle(page)?.value ?? "";
  if (has("request")) return readOperation(page, sections);
  if (/\benum(eration)?( type)?$/i.test(title)) return readEnumPage(page, sections);
  if (has("properties") || has("representation") || /resource type$/i.test(title)) return readResource(page, sections);
  const reason = "it has no section on an HTTP request, on properties or on members";
  return { kind: "no-kind", at: { document: page.name, line: 1 }, reason };
}
