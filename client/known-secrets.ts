import { Redaction } from "./redaction.ts";

/** All secrets that this process has seen revealed, whoever they belong to: whatever takes text in or lets text out asks here. */
export const knownSecrets = new Redaction();
