/** The reporters that exist. */
export const reporterNames = ["console", "json"] as const;
export type ReporterName = (typeof reporterNames)[number];
