import { onListings } from "../driving/listing.ts";
import type { Suite } from "../engine/suite.ts";
import { judgeStatus } from "../judging/status.ts";

const { drive } = onListings(judgeStatus((status) => status === 200, "200"));

// Of a recorded request nobody knows whether it was permitted and its ids existed.
export const suite: Suite = { beyond: "known-asker", drive };
