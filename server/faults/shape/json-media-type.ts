import { itemsOf, withAnswers } from "../../behaviour/answers.ts";
import { without } from "../../behaviour/change-json.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/json-media-type": {
    title: "The answer is declared as text/plain",
    who: "A mock that serves its answers as files",
    apply: (honest) => ({
      ...honest,
      successHeaders: (ex) => ({ ...honest.successHeaders(ex), "Content-Type": "text/plain; charset=utf-8" }),
    }),
  },
  "shape/json-media-type/download-when-empty": {
    title: "An empty collection is declared as a binary file",
    who: "A gateway that guesses the media type from the content, and finds too little of it",
    apply: (honest) =>
      withAnswers(honest, (answer) =>
        itemsOf(answer).length > 0
          ? answer
          : { ...answer, headers: { ...answer.headers, "Content-Type": "application/octet-stream" } },
      ),
  },
  "shape/json-media-type/text-when-selected": {
    title: "What is selected is declared as text/plain",
    who: "A gateway that projects answers itself and sends them as text",
    apply: (honest) =>
      withAnswers(honest, (answer, { options }) =>
        options.select === undefined
          ? answer
          : { ...answer, headers: { ...answer.headers, "Content-Type": "text/plain" } },
      ),
  },
  "shape/json-media-type/undeclared-on-later-pages": {
    title: "Later pages have no Content-Type",
    who: "A proxy that answers pages from its store, where bodies alone are kept",
    apply: (honest) =>
      withAnswers(honest, (answer, { options }) =>
        options.offset === undefined ? answer : { ...answer, headers: without(answer.headers, "Content-Type") },
      ),
  },
  "shape/json-media-type/undeclared": {
    title: "The answer has no Content-Type",
    who: "A mock that writes bytes to a socket and leaves the rest to the client",
    apply: (honest) =>
      withAnswers(honest, (answer) => ({ ...answer, headers: without(answer.headers, "Content-Type") })),
  },
  "shape/json-media-type/web-page": {
    title: "The answer is declared as text/html",
    who: "A PHP mock that never sets a header",
    apply: (honest) =>
      withAnswers(honest, (answer) => ({
        ...answer,
        headers: { ...answer.headers, "Content-Type": "text/html; charset=UTF-8" },
      })),
  },
};
