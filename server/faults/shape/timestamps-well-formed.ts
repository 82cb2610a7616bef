import { changeMember, changeText } from "../../behaviour/change-json.ts";
import { instantMembers } from "../../behaviour/instants.ts";
import { memberLike, withWholeItems, withWholeText } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/timestamps-well-formed": {
    title: "createdDateTime is written with a space and without a zone",
    who: "A mock that hands out timestamps as its database prints them",
    apply: (honest) =>
      withWholeText(honest, "createdDateTime", (text) => text.replace("T", " ").replace(/(\.\d+)?Z$/, "")),
  },
  "shape/timestamps-well-formed/comma": {
    title: "Fractions of a second stand behind a comma",
    who: "A mock that prints numbers in its own culture",
    apply: (honest) =>
      withWholeItems(honest, (item) =>
        instantMembers.reduce((changed, name) => changeText(changed, name, (text) => text.replace(".", ",")), item),
      ),
  },
  "shape/timestamps-well-formed/empty-for-null": {
    title: "A timestamp that is not there is an empty string",
    who: "A mock that reads its data from CSV files",
    apply: (honest) =>
      withWholeItems(honest, (item, ex) =>
        changeMember(item, memberLike(ex, "completedDateTime"), (time) => time ?? ""),
      ),
  },
  "shape/timestamps-well-formed/float-digits": {
    title: "Fractions of a second have fifteen digits",
    who: "A mock that keeps seconds as floating-point numbers and prints all of them",
    apply: (honest) =>
      withWholeText(honest, "startedDateTime", (text) =>
        text.replace(/\.(\d+)Z$/, (_, digits) => `${Number(`0.${digits}`).toFixed(15).slice(1)}Z`),
      ),
  },
  "shape/timestamps-well-formed/hour-24": {
    title: "Midnight is written as hour 24",
    who: "A JavaScript mock that formats dates with a clock that runs from 1 to 24",
    apply: (honest) => withWholeText(honest, "createdDateTime", (text) => text.replace("T00:", "T24:")),
  },
  "shape/timestamps-well-formed/months-from-zero": {
    title: "The months of createdDateTime are counted from zero, and in one digit where one is enough",
    who: "A JavaScript mock that puts dates together from their parts",
    apply: (honest) =>
      withWholeText(honest, "createdDateTime", (text) =>
        text.replace(/^(\d+)-(\d+)/, (_, year, month) => `${year}-${Number(month) - 1}`),
      ),
  },
  "shape/timestamps-well-formed/offset-without-colon": {
    title: "The offset of startedDateTime has no colon",
    who: "A mock that writes timestamps with strftime",
    apply: (honest) => withWholeText(honest, "startedDateTime", (text) => text.replace(/Z$/, "+0000")),
  },
  "shape/timestamps-well-formed/old-json-date": {
    title: "createdDateTime is written as /Date(…)/",
    who: "An old .NET serializer",
    apply: (honest) => withWholeText(honest, "createdDateTime", (text) => `/Date(${Date.parse(text)})/`),
  },
  "shape/timestamps-well-formed/space-when-ordered": {
    title: "Next to $orderby completedDateTime has a space in place of the T",
    who: "A mock that sorts in its database and hands the rows on",
    apply: (honest) =>
      withWholeItems(honest, (item, ex) =>
        ex.options.orderby === undefined
          ? item
          : changeText(item, memberLike(ex, "completedDateTime"), (text) => text.replace("T", " ")),
      ),
  },
  "shape/timestamps-well-formed/without-zone": {
    title: "completedDateTime has no zone",
    who: "A Python mock with naive datetimes",
    apply: (honest) => withWholeText(honest, "completedDateTime", (text) => text.replace(/Z$/, "")),
  },
  "shape/timestamps-well-formed/zone-id": {
    title: "Behind startedDateTime stands the id of the zone in brackets",
    who: "A Java mock that prints a ZonedDateTime",
    apply: (honest) => withWholeText(honest, "startedDateTime", (text) => `${text}[UTC]`),
  },
};
