import { everyNth } from "../../behaviour/repeats.ts";
import { alsoPermitting, withPermissionMatch } from "../../behaviour/access.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "permissions/refuses-near-miss": {
    title: "Permissions are compared by their beginning",
    who: "A gateway whose policy is a prefix match",
    apply: (honest) => withPermissionMatch(honest, (held, documented) => held.startsWith(documented)),
  },
  "permissions/refuses-near-miss/by-resource": {
    title: "Any permission whose name starts with the resource is enough",
    who: "A mock author who took the first part of the name for the permission",
    apply: (honest) =>
      withPermissionMatch(
        honest,
        (held, documented) =>
          held === documented || (held.split(".")[0] === documented.split(".")[0] && !held.includes("-")),
      ),
  },
  "permissions/refuses-near-miss/cut-short": {
    title: "The beginning of a documented permission is enough",
    who: "A mock author who compared the wrong way round",
    apply: (honest) => withPermissionMatch(honest, (held, documented) => documented.startsWith(held)),
  },
  "permissions/refuses-near-miss/end-of-name": {
    title: "Permissions are compared by their end",
    who: "A gateway that strips what stands before a name",
    apply: (honest) => withPermissionMatch(honest, (held, documented) => held.endsWith(documented)),
  },
  "permissions/refuses-near-miss/fails-open": {
    title: "Every fifth token is let in whatever it permits",
    who: "A gateway that lets pass what its policy service does not answer in time",
    apply: (honest) => alsoPermitting(honest, everyNth(5)),
  },
  "permissions/refuses-near-miss/part-of-name": {
    title: "A documented permission is looked for anywhere in the claim",
    who: "A mock that searches scp as a text",
    apply: (honest) => withPermissionMatch(honest, (held, documented) => held.includes(documented)),
  },
  "permissions/refuses-near-miss/basic": {
    title: "A permission to read the basics is enough for all",
    who: "A mock author who took Basic for another name of the same permission",
    apply: (honest) =>
      withPermissionMatch(honest, (held, documented) => held.replace("ReadBasic", "Read") === documented),
  },
};
