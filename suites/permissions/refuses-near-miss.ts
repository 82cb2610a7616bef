import { asProfiles } from "../driving/as-profiles.ts";

export const suite = asProfiles(["near-miss"]);
