import { parseDocument, visit } from "yaml";

import { yamlText } from "../../derive/write/written-document.ts";
import { withoutCommands } from "../../reporters/ci-commands.ts";

/** A document of a contract as YAML, without commands to a CI runner and with the same values. */
export function contractYaml(content: object): string {
  const text = yamlText(content);
  if (withoutCommands(text) === text) return text;
  const document = parseDocument(text);
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === "string" && withoutCommands(scalar.value) !== scalar.value)
        scalar.type = "QUOTE_DOUBLE";
    },
  });
  // In quotes of this kind, on one line, the visible form is an escape of YAML.
  return withoutCommands(document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER }));
}
