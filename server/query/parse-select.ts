import type { StructuredType } from "../../specs/resource.ts";
import { badRequest } from "../bad-request.ts";
import type { Exchange } from "../exchange.ts";
import type { Selection } from "./options.ts";

/** The members that `$select` names, in canonical spelling. Throws `Refused` with 400 on an unknown one. */
export function parseSelect(text: string, type: StructuredType, ex: Exchange): Selection {
  const names = text.split(",").map((part) => {
    const name = part.trim();
    if (name === "*") return name;
    const member = ex.stages.memberNamed(name, type);
    if (member === undefined)
      throw badRequest("malformed-select", `Could not find a property named '${name}' on type '${type.name}'.`);
    return member;
  });
  return [...new Set(names)];
}
