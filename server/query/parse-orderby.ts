import type { StructuredType } from "../../specs/resource.ts";
import { badRequest } from "../bad-request.ts";
import type { Exchange } from "../exchange.ts";
import { findMember } from "../filter/member.ts";
import type { OrderKey } from "./options.ts";

/** The keys of `$orderby`, outermost first. Throws `Refused` with 400 on an unknown member or direction. */
export function parseOrderby(text: string, type: StructuredType, ex: Exchange): readonly OrderKey[] {
  return text.split(",").map((part) => {
    const [, path, direction = "asc"] = /^\s*([A-Za-z_][\w/]*)(?:\s+([A-Za-z]+))?\s*$/.exec(part) ?? [];
    if (path === undefined || !/^(asc|desc)$/i.test(direction))
      throw badRequest("malformed-orderby", `Syntax error in $orderby at '${part}'.`);
    const member = findMember(path.split("/"), type, ex);
    if (member === undefined || member.collection || member.structured) {
      throw badRequest("malformed-orderby", `The results cannot be ordered by '${path}'.`);
    }
    return { member, descending: direction.toLowerCase() === "desc" };
  });
}
