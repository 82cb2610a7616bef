import { onExpansions } from "../driving/expansions.ts";

export const suite = onExpansions("must");
