import { isObject } from "../../json.ts";
import { withBodyText } from "../../behaviour/answers.ts";
import { withCollection, withItemList } from "../../behaviour/collections.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/collection-envelope": {
    title: "The items stand in value.results",
    who: "An author who knows OData 2, where collections looked like this",
    apply: (honest) => withCollection(honest, (body) => ({ ...body, value: { results: body["value"] } })),
  },
  "shape/collection-envelope/absent-when-empty": {
    title: "An empty collection has no value at all",
    who: "A gateway from gRPC, whose JSON mapping leaves empty lists out",
    apply: (honest) => withItemList(honest, (items) => (items.length === 0 ? undefined : items)),
  },
  "shape/collection-envelope/bare-array": {
    title: "The answer is the array of items without an envelope",
    who: "A mock generator that returns its fixture as it stands in the file",
    apply: (honest) => withBodyText(honest, ({ value }) => JSON.stringify(value)),
  },
  "shape/collection-envelope/body-in-string": {
    title: "The whole answer is a JSON string that holds JSON",
    who: "A serverless function whose framework serializes a body that was serialized already",
    apply: (honest) => withBodyText(honest, (body) => JSON.stringify(JSON.stringify(body))),
  },
  "shape/collection-envelope/capital-value": {
    title: "The items stand in Value",
    who: "A .NET mock whose serializer keeps the names of its properties",
    apply: (honest) => withCollection(honest, ({ value, ...others }) => ({ ...others, Value: value })),
  },
  "shape/collection-envelope/holes": {
    title: "In place of items that are hidden stands null",
    who: "A gateway that takes items out of a list and leaves their places",
    apply: (honest) =>
      withItemList(honest, (items) =>
        items.map((item) => (isObject(item) && item["processingStatus"] === "canceled" ? null : item)),
      ),
  },
  "shape/collection-envelope/map-by-id": {
    title: "The value is an object with the items under their ids",
    who: "A mock on a real-time database that keeps lists as maps",
    apply: (honest) =>
      withItemList(honest, (items) =>
        Object.fromEntries(
          items.filter(isObject).map((item) => [typeof item["id"] === "string" ? item["id"] : "", item]),
        ),
      ),
  },
  "shape/collection-envelope/map-on-later-pages": {
    title: "The value of later pages is an object with numbers as names",
    who: "A mock in PHP, where the rest of a list that was cut keeps its positions",
    apply: (honest) =>
      withItemList(honest, (items, { options }) =>
        options.offset === undefined ? items : Object.fromEntries(items.map((item, at) => [String(at + 1), item])),
      ),
  },
  "shape/collection-envelope/null-when-empty": {
    title: "The value of an empty collection is null",
    who: "A mock in Go, where an empty slice is nil until something is appended",
    apply: (honest) => withItemList(honest, (items) => (items.length === 0 ? null : items)),
  },
  "shape/collection-envelope/single-as-object": {
    title: "A collection of one item is answered with that item as its value",
    who: "A gateway that turns XML into JSON and cannot tell a list of one from one",
    apply: (honest) => withItemList(honest, (items) => (items.length === 1 ? items[0] : items)),
  },
  "shape/collection-envelope/single-match-as-object": {
    title: "A filter that one item matches is answered with that item as value",
    who: "A mock that takes a filter for a search by key",
    apply: (honest) =>
      withItemList(honest, (items, { options }) =>
        options.filter !== undefined && items.length === 1 ? items[0] : items,
      ),
  },
  "shape/collection-envelope/count-alone": {
    title: "With $count=true there is a number and no list",
    who: "A service that answers $count=true as it answers /$count",
    apply: (honest) =>
      withCollection(honest, (body, ex) => (ex.options.count === true ? { ...body, value: undefined } : body)),
  },
  "shape/collection-envelope/null-behind-the-end": {
    title: "Behind the last item the value is null",
    who: "A backend whose slices of nothing are nil",
    apply: (honest) =>
      withCollection(honest, (body, ex) => ((ex.options.skip ?? 0) > 1000 ? { ...body, value: null } : body)),
  },
};
