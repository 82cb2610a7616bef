/** An item with all of its structural members. */
export const fullValue = {
  id: "a",
  createdDateTime: null,
  startedDateTime: null,
  completedDateTime: null,
  processingStatus: "queued",
  failureReason: null,
};
