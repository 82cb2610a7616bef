import { isPair, isScalar, visit } from "yaml";

import { UsageError } from "../usage-error.ts";
import type { ConfigDocument } from "./config-document.ts";

/** The environment variables, or what a test gives instead. */
export type Environment = Readonly<Record<string, string | undefined>>;

const start = "${";

/**
 * Replaces `${NAME}` in every text of the document by the environment variable, and `$${` by `${` itself. Throws
 * {@link UsageError} on an unset one.
 */
export function interpolate(config: ConfigDocument, environment: Environment): void {
  visit(config.document, {
    Scalar: (key, node, ancestors) => {
      if (key === "key" || typeof node.value !== "string" || !node.value.includes(start)) return;
      const path = ancestors.flatMap((ancestor) =>
        isPair(ancestor) && isScalar(ancestor.key) ? [String(ancestor.key.value)] : [],
      );
      const where = (): string => `${config.file}:${config.lineOf(path)}: ${path.join(".")}`;
      node.value = interpolated(node.value, (name) => {
        if (!/^[A-Za-z_]\w*$/.test(name))
          throw new UsageError(`${where()} holds \${${shown(name)}}, which names no variable.`);
        const value = environment[name];
        if (value === undefined || value === "") {
          throw new UsageError(`${where()} needs the environment variable ${name}, which is not set.`);
        }
        return value;
      });
    },
  });
}

/** A text that interpolation gives back as it is. */
export function uninterpolated(text: string): string {
  return text.split(start).join(`$${start}`);
}

// What a variable holds is not looked through again, and a `${` without an end is text.
function interpolated(text: string, valueOf: (name: string) => string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, from)) {
    if (text[at - 1] === "$" && at > from) {
      pieces.push(text.slice(from, at - 1), start);
      from = at + start.length;
      continue;
    }
    const end = text.indexOf("}", at);
    if (end < 0) break;
    pieces.push(text.slice(from, at), valueOf(text.slice(at + start.length, end)));
    from = end + 1;
  }
  return pieces.join("") + text.slice(from);
}

// What is no name may be the secret itself.
function shown(name: string): string {
  return name === "" ? "" : "…";
}
