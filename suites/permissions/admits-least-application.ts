import { asProfiles } from "../driving/as-profiles.ts";

export const suite = asProfiles(["least-application"]);
