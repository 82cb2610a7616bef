import { without } from "../../behaviour/change-json.ts";
import { isListedItem, withStrayItems } from "../../behaviour/store.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { withEarlierYear } from "../../behaviour/instants.ts";

export const faults: FaultDefinitions = {
  "query/served-by-key-agrees": {
    title: "An item that is asked for by its key has timestamps of an earlier year",
    who: "A mock with one file for each item, of which the list was brought up to date alone",
    apply: (honest) => ({
      ...honest,
      finishItem: (json, entity, ex) => {
        const item = honest.finishItem(json, entity, ex);
        return isListedItem(ex) ? withEarlierYear(item) : item;
      },
    }),
  },
  "query/served-by-key-agrees/as-a-list": {
    title: "An item that is asked for by its key comes as a list of one",
    who: "A mock that filters the list by the last segment of the path",
    apply: (honest) => ({
      ...honest,
      entityBody: (context, json, ex) => {
        const body = honest.entityBody(context, json, ex);
        if (!isListedItem(ex)) return body;
        const { "@odata.context": own, ...item } = body;
        return { ...(own === undefined ? {} : { "@odata.context": own }), value: [item] };
      },
    }),
  },
  "query/served-by-key-agrees/whole": {
    title: "The options of a request for an item by its key are passed over",
    who: "A mock author who wrote the options for lists",
    apply: (honest) => ({
      ...honest,
      readOptions: (pairs, target, ex) => honest.readOptions(isListedItem({ ...ex, target }) ? [] : pairs, target, ex),
    }),
  },
  "query/served-by-key-agrees/unexpanded": {
    title: "What a request for an item by its key expands is left out",
    who: "A mock author who gave $expand to lists alone",
    apply: (honest) => ({
      ...honest,
      finishItem: (json, entity, ex) => {
        const item = honest.finishItem(json, entity, ex);
        const expanded = (ex.options.expand ?? []).map(({ navigation }) => navigation);
        return isListedItem(ex) ? without(item, ...expanded) : item;
      },
    }),
  },
  "query/served-by-key-agrees/of-others": {
    title: "An item is found by its key whoever its parent is",
    who: "A mock that looks the last segment of the path up in one table",
    apply: withStrayItems,
  },
  "query/served-by-key-agrees/named-as-list": {
    title: "The context of an item that is asked for by its key is that of its list",
    who: "A mock author who has one context for all that is below a path",
    apply: (honest) => ({
      ...honest,
      entityBody: (context, json, ex) => {
        const body = honest.entityBody(context, json, ex);
        const written = body["@odata.context"];
        return isListedItem(ex) && typeof written === "string"
          ? { ...body, "@odata.context": written.replace(/\/\$entity$/, "") }
          : body;
      },
    }),
  },
};
