import { isPair, isScalar, visit } from "yaml";

import { UsageError } from "../usage-error.ts";
import type { Environment } from "../environment.ts";
import type { ConfigDocument } from "./config-document.ts";

/** Replaces `${NAME}` in every text of the document by the environment variable. Throws {@link UsageError} on an unset one. */
export function interpolate(config: ConfigDocument, environment: Environment): void {
  visit(config.document, {
    Scalar: (key, node, ancestors) => {
      if (key === "key" || typeof node.value !== "string") return;
      const path = ancestors.flatMap((ancestor) =>
        isPair(ancestor) && isScalar(ancestor.key) ? [String(ancestor.key.value)] : [],
      );
      node.value = node.value.replaceAll(/\$\{([^}]*)\}/g, (_, name: string) => {
        const where = `${config.file}:${config.lineOf(path)}: ${path.join(".")}`;
        if (!/^[A-Za-z_]\w*$/.test(name))
          throw new UsageError(`${where} holds \${${shown(name)}}, which names no variable.`);
        const value = environment[name];
        if (value === undefined || value === "") {
          throw new UsageError(`${where} needs the environment variable ${name}, which is not set.`);
        }
        return value;
      });
    },
  });
}

// What is no name may be the secret itself.
function shown(name: string): string {
  return name === "" ? "" : "…";
}
