import { changeMember } from "../behaviour/change-json.ts";
import { changeLinked, withStoredItems } from "../behaviour/store.ts";
import type { Entity } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import { badRequest } from "../refusal.ts";
import type { VariationDefinitions } from "../variation.ts";

const form = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const longestPath = 2048;

function isGuid(text: string): boolean {
  return form.test(text);
}

/** A GUID in upper case; any other value as it is. */
function upperGuid<T>(value: T): T | string {
  return typeof value === "string" && isGuid(value) ? value.toUpperCase() : value;
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function opaque(item: Entity): Entity {
  const { id } = item.values;
  if (typeof id !== "string") return item;
  return { ...item, values: { ...item.values, id: Buffer.from(`~?>${id}`).toString("base64") } };
}

// Items that others are reached through are asked for by the ids that they have.
function leadsOn({ operation, world }: Pick<Exchange, "operation" | "world">): boolean {
  const others = world.specs.operations.flatMap(({ routes }) => routes.map(({ template }) => template));
  return operation?.routes.some(({ template }) => others.some((other) => other.startsWith(`${template}/`))) === true;
}

function upper(entity: Entity): Entity {
  const { values } = entity;
  return changeLinked({ ...entity, values: { ...values, id: upperGuid(values["id"] ?? null) } }, upper);
}

export const variations: VariationDefinitions = {
  "ids-by-collation": {
    title: "Ids are ordered as words of a language",
    allowedBy: "The collation of ids is not specified",
    apply: (honest) => ({
      ...honest,
      compareKeys: (left, right, key, ex) => {
        if (typeof left !== "string" || typeof right !== "string") return honest.compareKeys(left, right, key, ex);
        const order = collator.compare(left, right);
        return key.descending ? -order : order;
      },
    }),
  },
  "long-ids-uri-too-long": {
    title: "A path of thousands of characters is answered 414, with a page of the HTTP server",
    allowedBy: "RFC 9110: a server may refuse a target that is longer than it is willing to read",
    apply: (honest) => ({
      ...honest,
      respond: (answer, ex) => {
        const given = honest.respond(answer, ex);
        if (ex.request.path.length < longestPath) return given;
        const headers = { "Content-Type": "text/html" };
        return { status: 414, headers, body: { kind: "text", text: "<h1>URI Too Long</h1>" } };
      },
    }),
  },
  "malformed-ids-bad-request": {
    title: "Unknown ids that are neither GUIDs nor numbers are answered 400",
    allowedBy: "A malformed id may be answered 400 or 404",
    apply: (honest) => ({
      ...honest,
      lookUp: (target, ex) => {
        const found = honest.lookUp(target, ex);
        if (found.kind !== "unknown-key" || isGuid(found.key) || /^\d+$/.test(found.key)) return found;
        throw badRequest("unknown-key", `'${found.key}' is no id.`);
      },
    }),
  },
  "opaque-ids": {
    title: "Ids of items are in base64",
    allowedBy: "Metadata: ids are strings; how they are made is the service's choice",
    group: "item-ids",
    apply: (honest) =>
      withStoredItems(
        honest,
        opaque,
        ({ target, ...ex }) =>
          ex.operation !== undefined && target?.type.properties["id"]?.type === "Edm.String" && !leadsOn(ex),
      ),
  },
  "upper-case-ids": {
    title: "GUIDs of items, subjects and tasks are in upper case",
    allowedBy: "Ids are strings, in examples GUIDs; their letter case is not documented",
    group: "item-ids",
    apply: (honest) => withStoredItems(honest, upper),
  },
  "upper-case-parent-ids": {
    title: "The parent collections list GUIDs in upper case, the contexts in lower case",
    allowedBy: "GUIDs are compared without case",
    apply: (honest) => ({
      ...honest,
      finishItem: (json, entity, ex) => {
        const item = honest.finishItem(json, entity, ex);
        return ex.operation === undefined ? changeMember(item, "id", upperGuid) : item;
      },
    }),
  },
};
