import { onExpansions } from "../../engine/builders/expansions.ts";

export const suite = onExpansions("must");
