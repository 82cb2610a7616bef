import { capitalized } from "../../behaviour/contexts.ts";
import { isObject } from "../../json.ts";
import { withItemList } from "../../behaviour/collections.ts";
import { requiredLike, withWholeItems } from "../../behaviour/items.ts";
import { without } from "../../behaviour/change-json.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/required-members-present": {
    title: "Items have no createdDateTime",
    who: "A mock author who wrote the items by hand",
    apply: (honest) => withWholeItems(honest, (item, ex) => without(item, requiredLike(ex))),
  },
  "shape/required-members-present/absent-when-single": {
    title: "The item of a collection of one has no createdDateTime",
    who: "A mock that answers one match with its short form",
    apply: (honest) =>
      withItemList(honest, (items, ex) =>
        items.length === 1 ? items.map((item) => (isObject(item) ? without(item, requiredLike(ex)) : item)) : items,
      ),
  },
  "shape/required-members-present/capitalized": {
    title: "The members of an item start with a capital",
    who: "A .NET mock whose serializer keeps the names of its properties",
    apply: (honest) =>
      withWholeItems(honest, (item, ex) => {
        // Where the key alone is sure to come, nothing is missed.
        if (requiredLike(ex) === "") return item;
        return Object.fromEntries(
          Object.entries(item).map(([name, value]) => [name === "id" ? name : capitalized(name), value]),
        );
      }),
  },
  "shape/required-members-present/short-on-later-pages": {
    title: "Items on later pages have no processingStatus",
    who: "A mock whose second query was written by hand and lacks a column",
    apply: (honest) =>
      withWholeItems(honest, (item, ex) =>
        ex.options.offset === undefined ? item : without(item, requiredLike(ex, "processingStatus")),
      ),
  },
  "shape/required-members-present/short-when-filtered": {
    title: "Items that a filter has found have no createdDateTime",
    who: "A gateway that answers filters from a search index with fewer fields",
    apply: (honest) =>
      withWholeItems(honest, (item, ex) => (ex.options.filter === undefined ? item : without(item, requiredLike(ex)))),
  },
  "shape/required-members-present/status-absent-when-unknown": {
    title: "An item whose status a client may not know has no processingStatus",
    who: "A gateway that drops what its enumeration cannot hold",
    apply: (honest) =>
      withWholeItems(honest, (item) =>
        item["processingStatus"] === "unknownFutureValue" ? without(item, "processingStatus") : item,
      ),
  },
};
