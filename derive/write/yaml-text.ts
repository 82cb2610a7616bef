import { stringify } from "yaml";

/** A document as YAML text. */
export function yamlText(content: object): string {
  return stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });
}
