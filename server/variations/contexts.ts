import { withItems } from "../behaviour/items.ts";
import type { VariationDefinitions } from "../variation.ts";

export const variations: VariationDefinitions = {
  "context-drops-id": {
    title: "The context does not list a selected id",
    allowedBy: "Two documented answers of lifecycle workflows leave the id out",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) => {
        const { select, ...options } = ex.options;
        const kept = select?.filter((name) => name !== "id") ?? [];
        // Where nothing else is selected there is no list at all.
        return honest.contextList(target, {
          ...ex,
          options: kept.length === 0 ? options : { ...options, select: kept },
        });
      },
    }),
  },
  "context-keys-percent-encoded": {
    title: "Hyphens of keys in the context are percent-encoded",
    allowedBy: "RFC 3986: an unreserved character and its percent-encoding are the same",
    apply: (honest) => ({
      ...honest,
      contextKey: (key) => honest.contextKey(key).replaceAll("-", "%2D"),
    }),
  },
  "context-list-percent-encoded": {
    title: "The punctuation of the context's list is percent-encoded",
    allowedBy: "OData ABNF: parentheses and commas may be percent-encoded",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) =>
        honest.contextList(target, ex).replaceAll("(", "%28").replaceAll(")", "%29").replaceAll(",", "%2C"),
    }),
  },
  "global-context-host": {
    title: "The context names the global service",
    allowedBy: "The host of a context URL is not specified",
    group: "context-root",
    apply: (honest) => ({
      ...honest,
      contextRoot: () => "https://graph.microsoft.com/v1.0",
    }),
  },
  "relative-context": {
    title: "The context is relative to the host",
    allowedBy: "OData JSON: a context URL may be relative; 15 of 880 recorded ones are",
    group: "context-root",
    apply: (honest) => ({
      ...honest,
      contextRoot: (ex) => new URL(honest.contextRoot(ex)).pathname,
    }),
  },
  "upper-case-guids-in-context": {
    title: "GUIDs in the context are in upper case",
    allowedBy: "GUIDs are compared without case",
    apply: (honest) => ({
      ...honest,
      contextKey: (key) => honest.contextKey(/^[0-9a-f-]{36}$/i.test(key) ? key.toUpperCase() : key),
    }),
  },
  "inline-contexts": {
    title: "Items and what is nested in them have context URLs of their own",
    allowedBy: "OData JSON: control information and annotations may stand in every answer",
    apply: (honest) =>
      withItems(honest, (item, { request, operation }) => ({
        // The context of a single entity is that of the answer.
        ...(operation?.returns.collection === true
          ? { "@odata.context": `${request.root}/$metadata#results/$entity` }
          : {}),
        "subject@odata.context": `${request.root}/$metadata#results('1')/subject/$entity`,
        "task@odata.context": `${request.root}/$metadata#results('1')/task/$entity`,
        ...item,
      })),
  },
  "plain-expand-unlisted": {
    title: "The context lists an expanded property only when it has options of its own",
    allowedBy: "OData Protocol, Collection of Expanded Entities: so it is in version 4.0",
    group: "odata-version",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) => {
        const { expand, ...options } = ex.options;
        const listed = expand?.filter(({ select }) => select !== undefined) ?? [];
        const wanted = listed.length === 0 ? options : { ...options, expand: listed };
        return honest.contextList(target, { ...ex, options: wanted });
      },
    }),
  },
  "context-lists-owner-of-path": {
    title: "The context lists of a path in $select the complex property alone",
    allowedBy: "Graph says nothing of paths in $select; OData lists the path",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) => {
        const { select } = ex.options;
        if (select === undefined) return honest.contextList(target, ex);
        const owners = [...new Set(select.map((path) => path.split("/")[0] ?? path))];
        return honest.contextList(target, { ...ex, options: { ...ex.options, select: owners } });
      },
    }),
  },
  "context-marks-recursion": {
    title: "The context marks what $levels follows with a plus sign",
    allowedBy: "OData Protocol, Context URL: a recursive expansion is followed by a plus sign",
    apply: (honest) => ({
      ...honest,
      contextList: (target, ex) =>
        (ex.options.expand ?? []).reduce(
          (list, { navigation, levels }) =>
            levels === undefined ? list : list.replace(`${navigation}(`, `${navigation}+(`),
          honest.contextList(target, ex),
        ),
    }),
  },
};
