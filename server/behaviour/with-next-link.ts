import type { Exchange } from "../exchange.ts";
import type { Json } from "../json.ts";
import type { Behaviour } from "./behaviour.ts";
import { changeMember } from "./change-member.ts";
import { withCollection } from "./with-collection.ts";

/** A behaviour that changes the next link of a documented operation's answer, where there is one. */
export function withNextLink(before: Behaviour, change: (link: string, ex: Exchange) => Json): Behaviour {
  return withCollection(before, (body, ex) =>
    changeMember(body, "@odata.nextLink", (link) => (typeof link === "string" ? change(link, ex) : link)),
  );
}
