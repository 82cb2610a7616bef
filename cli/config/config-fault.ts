import type { ErrorObject } from "ajv";

import { didYouMean } from "../usage-error.ts";

/** What is wrong with a config, and where. No value is repeated: it may be a secret. */
export interface ConfigFault {
  readonly path: readonly string[];
  readonly message: string;
}

/** Turns schema errors, of which there must be one, into the one that tells most. `subject` is what the document is. */
export function configFault(errors: readonly ErrorObject[], subject = "The config"): ConfigFault {
  const telling = errors.filter(({ keyword }) => keyword !== "if");
  const ranked = telling.sort((a, b) => rank(b) - rank(a) || b.instancePath.length - a.instancePath.length);
  const [error] = ranked;
  if (error === undefined) throw new Error("A config broke its schema without an error.");
  const path = error.instancePath.split("/").slice(1).map(unescapePointer);
  const where = path.length === 0 ? subject : path.join(".");
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(error.params["additionalProperty"]);
      const known = Object.keys((error.parentSchema?.["properties"] ?? {}) as object);
      return { path: [...path, key], message: `There is no key ${[...path, key].join(".")}.${didYouMean(key, known)}` };
    }
    case "required":
      return { path, message: `${where} lacks ${String(error.params["missingProperty"])}.` };
    case "oneOf": {
      const choices = (error.schema as readonly { required: readonly string[] }[]).map(({ required }) =>
        required.join(),
      );
      return { path, message: `${where} needs exactly one of ${choices.join(", ")}.` };
    }
    case "enum": {
      const allowed = (error.params["allowedValues"] as readonly unknown[]).map(String);
      const hint = typeof error.data === "string" ? didYouMean(error.data, allowed) : "";
      return { path, message: `${where} must be one of ${allowed.join(", ")}.${hint}` };
    }
    default:
      return { path, message: `${where} ${error.message ?? "breaks the schema"}.` };
  }
}

// An unknown key explains missing ones; a choice explains the alternatives that it names.
function rank({ keyword }: ErrorObject): number {
  return keyword === "additionalProperties" ? 2 : keyword === "oneOf" ? 1 : 0;
}

function unescapePointer(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
