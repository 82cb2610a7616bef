export interface DiffFlags {
  readonly format: "console" | "markdown" | "json";
  readonly failOn: "must" | "should";
}
