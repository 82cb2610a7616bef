import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "The context does not list a selected id",
  allowedBy: "Two documented answers of lifecycle workflows leave the id out",
  apply: (honest) => ({
    ...honest,
    contextList: (target, ex) => {
      const kept = ex.options.select?.filter((name) => name !== "id") ?? [];
      return kept.length === 0
        ? honest.contextList(target, ex)
        : honest.contextList(target, { ...ex, options: { ...ex.options, select: kept } });
    },
  }),
};
