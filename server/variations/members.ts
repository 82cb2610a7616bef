import { changeLinked, withStoredItems } from "../behaviour/store.ts";
import { changeMember, changeObject, without } from "../behaviour/change-json.ts";
import { keyText } from "../data/entity.ts";
import { isList, isObject, type Json, type JsonObject } from "../json.ts";
import { withCollection } from "../behaviour/collections.ts";
import { withItems, withWholeItems } from "../behaviour/items.ts";
import { withoutOptions } from "../behaviour/options.ts";
import type { Exchange } from "../exchange.ts";
import type { VariationDefinitions } from "../variation.ts";

// Names that every JavaScript object has, too.
const odd = { constructor: "none", toString: null, workflowExtension: { "@odata.type": "#x", id: 1 } };

function withoutNulls(object: JsonObject): JsonObject {
  const kept = Object.entries(object).filter(([, value]) => value !== null);
  return Object.fromEntries(kept.map(([name, value]) => [name, within(value)]));
}

function within(value: Json): Json {
  if (isList(value)) return value.map(within);
  return isObject(value) ? withoutNulls(value) : value;
}

function ownType({ target }: Exchange): string {
  return `#${target?.type.name ?? "microsoft.graph.entity"}`;
}

export const variations: VariationDefinitions = {
  "control-information": {
    title: "Items have all control information: types, ids, edit links",
    allowedBy: "OData JSON: control information and annotations may stand in every answer",
    apply: (honest) =>
      withItems(honest, (item, ex) => ({
        "@odata.type": ownType(ex),
        "@odata.id": "identityGovernance/lifecycleWorkflows/results('1')",
        "@odata.editLink": "identityGovernance/lifecycleWorkflows/results('1')",
        ...Object.fromEntries(
          Object.entries(item).flatMap(([name, value]) => [
            ...(name.endsWith("DateTime") ? [[`${name}@odata.type`, "#DateTimeOffset"] as const] : []),
            [name, value] as const,
          ]),
        ),
        "processingStatus@odata.type": "#microsoft.graph.identityGovernance.lifecycleWorkflowProcessingStatus",
        "failureReason@Core.Description": "Why it failed",
      })),
  },
  "extra-members": {
    title: "Bodies and items have members and annotations that are not documented",
    allowedBy: "OData JSON: clients tolerate unknown members and annotations",
    apply: (honest) =>
      withCollection(
        withItems(honest, (item, ex) => ({
          "@odata.type": ownType(ex),
          "@odata.etag": 'W/"1"',
          ...item,
          workflowSubject: { "@odata.type": "#microsoft.graph.user", department: null },
        })),
        (body) => ({ ...body, "@microsoft.graph.tips": "Use $select to choose only the properties your app needs." }),
      ),
  },
  "extra-nested-members": {
    title: "What is nested in items has members and annotations that are not documented",
    allowedBy: "OData JSON: clients tolerate unknown members and annotations",
    apply: (honest) =>
      withItems(honest, (item) => {
        const subject = changeObject(item, "subject", (found) => ({ ...found, userType: "Member", manager: null }));
        return changeObject(subject, "task", (task) =>
          changeMember(
            { "@odata.type": "#microsoft.graph.identityGovernance.task", ...task, ...odd },
            "arguments",
            (list) =>
              isList(list) ? list.map((entry) => (isObject(entry) ? { ...entry, hint: [null, {}] } : entry)) : list,
          ),
        );
      }),
  },
  "navigation-links": {
    title: "Items have links for their navigation properties",
    allowedBy: "OData JSON: control information and annotations may stand in every answer",
    apply: (honest) =>
      withItems(honest, (item, { request }) => ({
        ...item,
        ...Object.fromEntries(
          ["subject", "task"].flatMap((name) => [
            [`${name}@odata.associationLink`, `${request.root}/results('1')/${name}/$ref`],
            [`${name}@odata.navigationLink`, `${request.root}/results('1')/${name}`],
          ]),
        ),
      })),
  },
  "nulls-absent": {
    title: "Members that are null are left out unless they are selected",
    allowedBy: "OData: the service chooses what stands in an answer without $select",
    apply: (honest) =>
      withWholeItems(honest, (item) => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null))),
  },
  "nested-nulls-absent": {
    title: "What is null in a task is left out",
    allowedBy: "OData: the service chooses what stands in an answer without $select",
    apply: (honest) =>
      withWholeItems(honest, (item, { options }) =>
        options.expand === undefined ? changeObject(item, "task", withoutNulls) : item,
      ),
  },
  "no-task-arguments": {
    title: "No task has arguments",
    allowedBy: "Metadata: a collection may be empty; the documented examples show it so",
    apply: (honest) =>
      withStoredItems(honest, (item) =>
        changeLinked(item, (linked, name) =>
          name === "task" ? { ...linked, values: { ...linked.values, arguments: [] } } : linked,
        ),
      ),
  },
  "processing-info-absent": {
    title: "processingInfo is not among the members",
    allowedBy: "It is on none of the documented examples",
    apply: (honest) => withWholeItems(honest, (item) => without(item, "processingInfo")),
  },
  "failure-reason-anywhere": {
    title: "Completed items have a failureReason, failed ones have none",
    allowedBy: "That failureReason goes with a failure is not documented",
    apply: (honest) =>
      withStoredItems(honest, (item) => {
        const { processingStatus } = item.values;
        if (processingStatus === "failed") return { ...item, values: { ...item.values, failureReason: null } };
        if (processingStatus !== "completed") return item;
        return { ...item, values: { ...item.values, failureReason: "None that we know of" } };
      }),
  },
  "unselected-navigation-inline": {
    title: "subject and task come although they were not selected",
    allowedBy: "OData: a service may send more than was selected",
    apply: (honest) => ({
      ...honest,
      membersOf: (entity, type, ex) => {
        const members = honest.membersOf(entity, type, ex);
        const always = honest.membersOf(entity, type, withoutOptions(ex, "select")).inline;
        return { ...members, inline: [...new Set([...members.inline, ...always])] };
      },
    }),
  },
  "path-gives-whole-value": {
    title: "A path in $select gives all of the complex value",
    allowedBy: "OData: a service may send more than was selected",
    apply: (honest) => ({ ...honest, narrowed: (value) => value }),
  },
  "null-expansion-absent": {
    title: "What is expanded and leads to nothing is absent",
    allowedBy: "Graph leaves out the manager of a user who has none",
    apply: (honest) => ({
      ...honest,
      expandedJson: (entity, expansion, type, ex) =>
        Object.fromEntries(
          Object.entries(honest.expandedJson(entity, expansion, type, ex)).filter(([, value]) => value !== null),
        ),
    }),
  },
  "expanded-links-on": {
    title: "Of an expanded collection the first entity stands in the item, with a link to the others",
    allowedBy: "OData JSON: an expanded collection may be given in part, with a nextLink",
    // Its links lead to collections of entities, which have to be there.
    group: "parents",
    apply: (honest) => ({
      ...honest,
      expandedJson: (entity, expansion, type, ex) => {
        const json = honest.expandedJson(entity, expansion, type, ex);
        const value = json[expansion.navigation];
        if (!isList(value) || value.length < 2 || ex.operation?.returns.collection !== true) return json;
        const at = `${ex.request.path}/${keyText(entity, type)}/${expansion.navigation}`;
        return {
          ...json,
          [expansion.navigation]: value.slice(0, 1),
          [`${expansion.navigation}@odata.nextLink`]: `${ex.request.root}${at}?$skiptoken=${ex.stages.writeSkipToken(1)}`,
        };
      },
    }),
  },
};
