import type { Entity } from "../data/entity.ts";
import type { Behaviour, Exchange } from "../exchange.ts";
import type { Json, JsonObject } from "../json.ts";
import { changeMember, changeObject, changeText } from "./change-json.ts";
import { memberLike } from "./member-like.ts";

/** A behaviour that changes each item of a documented operation's answer. */
export function withItems(
  before: Behaviour,
  change: (item: JsonObject, ex: Exchange, entity: Entity) => JsonObject,
): Behaviour {
  return {
    ...before,
    finishItem: (json, entity, ex) => {
      const item = before.finishItem(json, entity, ex);
      return ex.operation === undefined ? item : change(item, ex, entity);
    },
  };
}

/** A behaviour that changes each item of an operation's answer as long as nothing was selected. */
export function withWholeItems(
  before: Behaviour,
  change: (item: JsonObject, ex: Exchange, entity: Entity) => JsonObject,
): Behaviour {
  return withItems(before, (item, ex, entity) => (ex.options.select === undefined ? change(item, ex, entity) : item));
}

/** A behaviour that changes each item of an operation's answer when there is a `$select`. */
export function withSelectedItems(
  before: Behaviour,
  change: (item: JsonObject, ex: Exchange, entity: Entity) => JsonObject,
): Behaviour {
  return withItems(before, (item, ex, entity) => (ex.options.select === undefined ? item : change(item, ex, entity)));
}

/** A behaviour that writes one text member of each item, or the one like it, in its own way as long as nothing was selected. */
export function withWholeText(before: Behaviour, name: string, write: (text: string) => string): Behaviour {
  return withWholeItems(before, (item, ex) => changeText(item, memberLike(ex, name), write));
}

/** A behaviour that changes the task of each item as long as nothing was selected. */
export function withTasks(before: Behaviour, change: (task: JsonObject) => JsonObject): Behaviour {
  return withWholeItems(before, (item) => changeObject(item, "task", change));
}

/** A behaviour that changes what `$expand` gives for one navigation property. */
export function withExpanded(
  before: Behaviour,
  navigation: string,
  change: (expanded: Json, ex: Exchange) => Json,
): Behaviour {
  return withItems(before, (item, ex) =>
    expands(ex, navigation) ? changeMember(item, navigation, (value) => change(value, ex)) : item,
  );
}

/** Whether a documented operation is asked to expand this navigation property. */
export function expands({ operation, options }: Exchange, navigation: string): boolean {
  return operation !== undefined && options.expand?.some((expansion) => expansion.navigation === navigation) === true;
}

/** A behaviour that changes the subject of each item where nobody asked for it with `$expand`. */
export function withInlineSubject(before: Behaviour, change: (subject: JsonObject) => JsonObject): Behaviour {
  return withItems(before, (item, ex) => (expands(ex, "subject") ? item : changeObject(item, "subject", change)));
}
