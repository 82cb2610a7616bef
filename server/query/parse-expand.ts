import { edmType, structuredType } from "../../specs/edm-type.ts";
import type { StructuredType } from "../../specs/resource.ts";
import { badRequest } from "../bad-request.ts";
import type { Exchange } from "../exchange.ts";
import type { Expansion } from "./options.ts";
import { splitOutside } from "./split-outside.ts";

/** What `$expand` asks for. Throws `Refused` with 400 on an unknown navigation property or nested option. */
export function parseExpand(text: string, type: StructuredType, ex: Exchange): readonly Expansion[] {
  const expansions = splitOutside(text, ",").map((part) => parseOne(part.trim(), type, ex));
  const names = new Set(expansions.map(({ navigation }) => navigation));
  if (names.size < expansions.length) throw badRequest("malformed-expand", "A navigation property is expanded twice.");
  return expansions;
}

function parseOne(text: string, type: StructuredType, ex: Exchange): Expansion {
  const [, given, nested] = /^([^()\s]+)\s*(?:\((.*)\))?$/s.exec(text) ?? [];
  const name = given === undefined ? undefined : ex.stages.memberNamed(given, type);
  const declared = name === undefined ? undefined : type.navigation[name];
  if (name === undefined || declared === undefined) {
    throw badRequest("malformed-expand", `'${text}' is no navigation property of type '${type.name}'.`);
  }
  if (nested === undefined) return { navigation: name };
  const inner = structuredType(ex.world.specs.types, edmType(declared.type).name);
  let expansion: Expansion = { navigation: name };
  for (const option of splitOutside(nested, ";")) {
    const [, key, value] = /^\s*(\$?[a-z]+)\s*=(.*)$/is.exec(option) ?? [];
    if (value === undefined || key?.toLowerCase().replace("$", "") !== "select") {
      throw badRequest("malformed-expand", `The nested option '${option}' is not supported.`);
    }
    expansion = { ...expansion, select: ex.stages.parseSelect(value, inner, ex) };
  }
  return expansion;
}
