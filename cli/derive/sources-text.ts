import type { Facts } from "../../specs/derive/facts.ts";
import { yamlText } from "../../specs/derive/write/yaml-text.ts";

/** The list of the pages to which the documents of a contract refer, as a specs folder has it. */
export function sourcesText(facts: readonly Facts[], files: ReadonlyMap<string, string>): string {
  const listed = facts.map(({ id, title }) => [
    id,
    { title: title?.value ?? id, publisher: "Microsoft Graph documentation", url: files.get(id) ?? id },
  ]);
  return yamlText(Object.fromEntries(listed));
}
