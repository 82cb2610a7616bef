import { isList } from "../../json.ts";
import { withContext } from "../../behaviour/contexts.ts";
import { withCollection } from "../../behaviour/collections.ts";
import { without } from "../../behaviour/change-json.ts";
import type { Behaviour } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

/** A behaviour that writes the lists of context URLs in its own way, with what stands in their parentheses. */
function withList(before: Behaviour, write: (list: string) => string): Behaviour {
  return {
    ...before,
    contextList: (target, ex) => {
      const list = before.contextList(target, ex);
      return ex.operation === undefined || list === "" ? list : write(list.slice(1, -1));
    },
  };
}

export const faults: FaultDefinitions = {
  "context/present": {
    title: "There is no @odata.context",
    who: "A mock author who took annotations for decoration",
    apply: (honest) => withCollection(honest, (body) => without(body, "@odata.context")),
  },
  "context/present/absent-when-empty": {
    title: "An empty collection has no context",
    who: "A mock with a short way out where nothing is found",
    apply: (honest) =>
      withCollection(honest, (body) =>
        isList(body["value"]) && body["value"].length === 0 ? without(body, "@odata.context") : body,
      ),
  },
  "context/present/first-page-only": {
    title: "Later pages have no context",
    who: "A mock whose pages are cut out of a finished answer",
    apply: (honest) =>
      withCollection(honest, (body, ex) => (ex.options.offset === undefined ? body : without(body, "@odata.context"))),
  },
  "context/present/list-in-brackets": {
    title: "The list of the context stands in square brackets",
    who: "A mock author who prints an array",
    apply: (honest) => withList(honest, (list) => `[${list}]`),
  },
  "context/present/list-twice": {
    title: "The first member stands in the context's list twice",
    who: "A mock that adds the key to what was selected and never looks whether it is there",
    apply: (honest) => withList(honest, (list) => `(${list.replace(/^\w+(?=,|$)/, "$&,$&")})`),
  },
  "context/present/list-with-quotes": {
    title: "The names in the context's list have double quotes",
    who: "A mock that prints the list as JSON",
    apply: (honest) => withList(honest, (list) => `(${list.replaceAll(/\w+/g, '"$&"')})`),
  },
  "context/present/list-with-spaces": {
    title: "Behind the commas of the context's list stand spaces",
    who: "A mock that joins names as in prose",
    apply: (honest) => withList(honest, (list) => `(${list.replaceAll(",", ", ")})`),
  },
  "context/present/list-as-query": {
    title: "The context lists the selected members in a query",
    who: "A gateway that copies $select from the request to the context",
    apply: (honest) => withList(honest, (list) => `?$select=${list}`),
  },
  "context/present/list-encoded": {
    title: "The names in the context's list are percent-encoded",
    who: "A gateway that escapes whatever is not a digit",
    apply: (honest) =>
      withList(honest, (list) => `(${list.replaceAll(/[a-z]/gi, (char) => `%${char.charCodeAt(0).toString(16)}`)})`),
  },
  "context/present/list-unclosed": {
    title: "The list of the context is not closed",
    who: "A template without its last character",
    apply: (honest) => withList(honest, (list) => `(${list}`),
  },
  "context/present/list-before-key": {
    title: "The list of the context stands behind its first name",
    who: "A mock that puts the list where its path begins",
    apply: (honest) =>
      withContext(honest, (context, ex, target) => {
        const list = ex.stages.contextList(target, ex);
        const [before = "", ...path] = (list === "" ? context : context.replace(list, "")).split("#");
        const whole = path.join("#");
        // Behind a single name it stands where it should.
        return whole.includes("/") ? `${before}#${whole.replace("/", () => `${list}/`)}` : context;
      }),
  },
  "context/present/nested-twice": {
    title: "The list of an expanded property names its members twice",
    who: "A mock that adds the names to a list that it keeps",
    apply: (honest) =>
      withList(honest, (list) => `(${list.replaceAll(/\(([^()]+)\)/g, (_, names: string) => `(${names},${names})`)})`),
  },
  "context/present/short-name": {
    title: "The context stands in @context",
    who: "A library for OData 4.01 that was never told that the request asked for less",
    apply: (honest) =>
      withCollection(honest, (body) => ({ "@context": body["@odata.context"], ...without(body, "@odata.context") })),
  },
};
