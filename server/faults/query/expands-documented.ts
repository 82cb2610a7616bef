import { isObject } from "../../json.ts";
import { withExpansions } from "../../behaviour/expansions.ts";
import { withExpanded } from "../../behaviour/items.ts";
import { without } from "../../behaviour/change-json.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/expands-documented": {
    title: "An expanded subject has no id",
    who: "A mock that leaves the key out because it is in the link already",
    apply: (honest) =>
      withExpanded(honest, "subject", (subject) => (isObject(subject) ? without(subject, "id") : subject)),
  },
  "query/expands-documented/whole-chain": {
    title: "What is expanded has what it leads to itself expanded as well",
    who: "A mock that follows a navigation property until its end",
    needs: "expandOptions",
    apply: (honest) => withExpansions(honest, (expansion) => ({ levels: 3, ...expansion })),
  },
  "query/expands-documented/absent": {
    title: "With $expand=subject there is no subject",
    who: "A gateway that replaces inline objects by links and does not follow them",
    apply: (honest) => withExpanded(honest, "subject", () => undefined),
  },
  "query/expands-documented/id-only-text": {
    title: "An expanded subject is its id as text",
    who: "A mock with foreign keys in place of objects",
    apply: (honest) => withExpanded(honest, "subject", (subject) => (isObject(subject) ? subject["id"] : subject)),
  },
  "query/expands-documented/list": {
    title: "An expanded subject is a list of one",
    who: "A mock generator that takes every relation for a collection",
    apply: (honest) => withExpanded(honest, "subject", (subject) => [subject]),
  },
  "query/expands-documented/name-as-object": {
    title: "The displayName of an expanded subject is an object",
    who: "A mock that serves the names of its directory in several languages",
    apply: (honest) =>
      withExpanded(honest, "subject", (subject) =>
        isObject(subject) ? { ...subject, displayName: { en: subject["displayName"] } } : subject,
      ),
  },
  "query/expands-documented/null": {
    title: "An expanded subject is null",
    who: "A gateway whose second request for the user was refused",
    apply: (honest) => withExpanded(honest, "subject", () => null),
  },
};
