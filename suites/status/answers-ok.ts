import { onListings } from "../../engine/builders/listing.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { judgeStatus } from "../../judging/answers/status.ts";

const { drive } = onListings(judgeStatus((status) => status === 200, "200"));

// Of a recorded request nobody knows whether it was permitted and its ids existed.
export const suite: Suite = { beyond: "known-asker", drive };
