/** A document of a contract: the file that it belongs in, below the folder of the specs, and its content. */
export interface WrittenDocument {
  readonly file: string;
  readonly kind: "operation" | "resource";
  readonly content: Readonly<Record<string, unknown>>;
}
