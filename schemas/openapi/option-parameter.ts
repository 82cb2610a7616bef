const described: Readonly<Record<string, readonly [type: string, description: string]>> = {
  $select: ["string", "Members to return, joined by commas."],
  $expand: ["string", "Relationships whose entities are returned inline."],
  $filter: ["string", "A condition in OData syntax."],
  $orderby: ["string", "Members to sort by, each with asc or desc."],
  $search: ["string", "A search expression."],
  $count: ["boolean", "Whether the number of items is told."],
  $top: ["integer", "At most so many items."],
  $skip: ["integer", "So many items are left out at the start."],
};

/** A documented query option as a parameter of OpenAPI. */
export function optionParameter(name: string): object {
  const [type = "string", description = "A documented query option."] = described[name] ?? [];
  return {
    name,
    in: "query",
    description,
    schema: { type, ...(type === "integer" ? { minimum: 0 } : {}) },
  };
}
