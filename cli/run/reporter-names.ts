/** The reporters that exist. */
export const reporterNames = ["console", "json", "junit", "markdown", "html", "github"] as const;
export type ReporterName = (typeof reporterNames)[number];
