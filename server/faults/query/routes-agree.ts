import { throughRun } from "../../behaviour/contexts.ts";
import { withFoundItems, withStrayEntities } from "../../behaviour/store.ts";
import { withItems } from "../../behaviour/items.ts";
import { generatedId } from "../../data/entity.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { Json } from "../../json.ts";

export const faults: FaultDefinitions = {
  "query/routes-agree": {
    title: "Through a run the last item is missing",
    who: "A mock that keeps the results of a run in a list of its own",
    apply: (honest) => withFoundItems(honest, (items, target) => (throughRun(target) ? items.slice(0, -1) : items)),
  },
  "query/routes-agree/below-others": {
    title: "What is in one mailbox is found below every user",
    who: "A mock with one table of messages, in which it looks by their ids alone",
    needs: "alternateKeys",
    apply: (honest) =>
      withStrayEntities(honest, (step, { steps }, { operation }) => operation !== undefined && step === steps.at(-1)),
  },
  "query/routes-agree/other-ids": {
    title: "Through a run items have other ids",
    who: "A mock that makes the results of a run up when it is asked",
    apply: (honest) =>
      withFoundItems(honest, (items, target) =>
        throughRun(target)
          ? items.map((item, index) => ({ ...item, values: { ...item.values, id: generatedId(90, index) } }))
          : items,
      ),
  },
  "query/routes-agree/other-status": {
    title: "Through a run completed items are completedWithErrors",
    who: "A mock with a snapshot of each run that was taken at another time",
    apply: (honest) =>
      withFoundItems(honest, (items, target) =>
        throughRun(target)
          ? items.map((item) =>
              item.values["processingStatus"] === "completed"
                ? { ...item, values: { ...item.values, processingStatus: "completedWithErrors" } }
                : item,
            )
          : items,
      ),
  },
  "query/routes-agree/other-task": {
    title: "Through a run each item has the task of the next one",
    who: "A mock that joins tasks to results by their place in a list, and sorts one of the two",
    apply: (honest) =>
      withFoundItems(honest, (items, target) =>
        throughRun(target)
          ? items.map((item, at) => {
              const task = items[(at + 1) % items.length]?.links["task"];
              return task === undefined ? item : { ...item, links: { ...item.links, task } };
            })
          : items,
      ),
  },
  "query/routes-agree/expanded-of-first": {
    title: "Where $expand leads to one entity, it is the same for all items",
    who: "A mock that looks up what is expanded once for each request, and not for each item",
    needs: "expandOptions",
    apply: (honest) => {
      const first = new Map<string, Json>();
      return withItems(honest, (item, { options }) => {
        const names = (options.expand ?? []).flatMap(({ navigation }) => (isOne(item[navigation]) ? [navigation] : []));
        const same = names.map((name) => {
          const json = first.get(name) ?? item[name] ?? null;
          first.set(name, json);
          return [name, json] as const;
        });
        return { ...item, ...Object.fromEntries(same) };
      });
    },
  },
  "query/routes-agree/stale": {
    title: "Through a run no item has completed yet",
    who: "A gateway that keeps what belongs to a run from when the run began",
    apply: (honest) =>
      withItems(honest, (item, { target }) =>
        target !== undefined && throughRun(target) && "completedDateTime" in item
          ? { ...item, completedDateTime: null }
          : item,
      ),
  },
  "query/routes-agree/empty": {
    title: "Through a run nothing is there",
    who: "A mock that fills its routes one after the other, and has not come to this one",
    apply: (honest) => withFoundItems(honest, (items, target) => (throughRun(target) ? [] : items)),
  },
};

function isOne(json: Json | undefined): boolean {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
