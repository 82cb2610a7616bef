/** A `$metadata` document that cannot be read: the message names the line, the element and the reason. */
export class MetadataError extends Error {
  readonly line: number;
  readonly element: string;
  constructor(line: number, element: string, reason: string) {
    super(`line ${line}, ${element}: ${reason}`);
    this.name = "MetadataError";
    this.line = line;
    this.element = element;
  }
}
