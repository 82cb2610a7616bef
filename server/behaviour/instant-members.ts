/** The members of a taskProcessingResult that are points in time. */
export const instantMembers = ["createdDateTime", "startedDateTime", "completedDateTime"] as const;
