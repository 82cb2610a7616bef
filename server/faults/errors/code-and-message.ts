import { changeMember, changeObject, without } from "../../behaviour/change-json.ts";
import { withError } from "../../behaviour/refusals.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "errors/code-and-message": {
    title: "The code is the number of the status",
    who: "An author who puts the HTTP status wherever something is called code",
    apply: (honest) => ({
      ...honest,
      errorBody: (refusal, ex) =>
        changeObject(honest.errorBody(refusal, ex), "error", (error) => ({ ...error, code: refusal.status })),
    }),
  },
  "errors/code-and-message/code-empty": {
    title: "The code of an unknown id is empty",
    who: "A mock whose table of codes falls back to an empty text",
    apply: (honest) =>
      withError(honest, (error, { reason }) => (reason === "unknown-key" ? { ...error, code: "" } : error)),
  },
  "errors/code-and-message/code-blank": {
    title: "The code of whoever may not read is a space",
    who: "A gateway that puts a space where its table has nothing",
    apply: (honest) =>
      withError(honest, (error, { status }) => (status === 401 || status === 403 ? { ...error, code: " " } : error)),
  },
  "errors/code-and-message/code-null": {
    title: "The code of a malformed option is null",
    who: "A mock whose table of codes has a gap",
    apply: (honest) =>
      withError(honest, (error, { reason }) => (reason.startsWith("malformed-") ? { ...error, code: null } : error)),
  },
  "errors/code-and-message/message-object": {
    title: "The message is an object with lang and value",
    who: "A library for OData 3",
    apply: (honest) =>
      withError(honest, (error) => changeMember(error, "message", (value) => ({ lang: "en-US", value }))),
  },
  "errors/code-and-message/no-message-when-unknown": {
    title: "The error for an unknown id has no message",
    who: "A mock author who thought that the code says it",
    apply: (honest) =>
      withError(honest, (error, { reason }) => (reason === "unknown-key" ? without(error, "message") : error)),
  },
};
