import { changeText } from "../../behaviour/change-json.ts";
import { changeFraction, instantMembers } from "../../behaviour/instants.ts";
import { withSelectedItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { isObject } from "../../json.ts";

export const faults: FaultDefinitions = {
  "projection/keeps-values": {
    title: "Selected timestamps lose all digits after the milliseconds",
    who: "A JavaScript mock whose projection turns dates into Date and back",
    apply: (honest) =>
      withSelectedItems(honest, (item) =>
        instantMembers.reduce(
          (changed, name) => changeText(changed, name, (text) => changeFraction(text, (digits) => digits.slice(0, 3))),
          item,
        ),
      ),
  },
  "projection/keeps-values/by-position": {
    title: "Values of selected timestamps stand under the names in documented order",
    who: "A mock that reads rows by position and names them by its own list",
    apply: (honest) =>
      withSelectedItems(honest, (item) => {
        const shown = Object.keys(item).filter((name) => instantMembers.some((known) => known === name));
        const documented = instantMembers.filter((name) => shown.includes(name));
        return { ...item, ...Object.fromEntries(documented.map((name, at) => [name, item[shown[at] ?? name]])) };
      }),
  },
  "projection/keeps-values/empty-as-null": {
    title: "A selected text that is empty is null",
    who: "A mock on a database that knows no empty strings",
    apply: (honest) =>
      withSelectedItems(honest, (item) =>
        Object.fromEntries(Object.entries(item).map(([name, value]) => [name, value === "" ? null : value])),
      ),
  },
  "projection/keeps-values/escaped": {
    title: "Selected texts are escaped as in a web page",
    who: "A gateway that renders projected answers with a template",
    apply: (honest) =>
      withSelectedItems(honest, (item) =>
        changeText(item, "failureReason", (text) =>
          text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#39;"),
        ),
      ),
  },
  "projection/keeps-values/shifted": {
    title: "Selected timestamps are an hour late",
    who: "A mock whose database converts to local time when it prints single columns",
    apply: (honest) =>
      withSelectedItems(honest, (item) =>
        instantMembers.reduce(
          (changed, name) =>
            changeText(changed, name, (text) =>
              text.replace(/^[^.Z]+/, (seconds) =>
                new Date(Date.parse(`${seconds}Z`) + 3_600_000).toISOString().slice(0, 19),
              ),
            ),
          item,
        ),
      ),
  },
  "projection/keeps-values/part-cut-short": {
    title: "Texts in a complex value of which a part is selected lose their last letter",
    who: "A mock that cuts what is selected out of the printed value",
    needs: "selectPaths",
    apply: (honest) => ({
      ...honest,
      narrowed: (value, name, select) => {
        const part = honest.narrowed(value, name, select);
        if (part === value || !isObject(part)) return part;
        return Object.fromEntries(
          Object.entries(part).map(([key, inner]) => [key, typeof inner === "string" ? inner.slice(0, -1) : inner]),
        );
      },
    }),
  },
};
