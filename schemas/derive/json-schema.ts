/** A JSON Schema 2020-12 object, as far as we write them. */
export type JsonSchema = { readonly [keyword: string]: unknown };

export const dialect = "https://json-schema.org/draft/2020-12/schema";
