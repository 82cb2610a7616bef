import type { Facts } from "../../derive/facts.ts";
import { pageId } from "../../derive/pages/page-id.ts";
import { contractYaml } from "./contract-yaml.ts";
import type { SourceEntry } from "./load-sources.ts";

/** The list of the pages to which the documents of a contract refer, as a specs folder has it. */
export function sourcesText(
  facts: readonly Facts[],
  files: ReadonlyMap<string, string>,
  others: readonly SourceEntry[],
): string {
  const listed = facts.map(({ id, title }) => [
    id,
    { title: title?.value ?? id, publisher: "Microsoft Graph documentation", url: files.get(id) ?? id },
  ]);
  const beside = others.map(({ document, title, from }) => [
    pageId(document),
    { title, publisher: "given on the command line", url: from },
  ]);
  return contractYaml(Object.fromEntries([...listed, ...beside]));
}
