import type { Specs } from "../../specs/contract.ts";
import type { Place } from "./covers.ts";

/** All requirements on all routes of all operations. */
export function catalogueOf({
  requirements,
  operations,
}: Pick<Specs, "requirements" | "operations">): readonly Place[] {
  return operations.flatMap(({ id: operation, routes }) =>
    routes.flatMap((route) => requirements.map(({ id }) => ({ id, operation, route: route.id }))),
  );
}
