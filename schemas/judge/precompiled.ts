import type { ValidateFunction } from "ajv";

/**
 * What the build has compiled of the schemas of packaged contracts, by their fingerprints: in a run from its sources, nothing.
 * To compile them in each run takes longer than to judge what a short one has seen.
 */
export const precompiled: Readonly<Record<string, ValidateFunction>> = {};
