/** A document under `specs/` that cannot be used: the message names the file, the line and the reason. */
export class SpecError extends Error {
  readonly file: string;
  readonly line: number;
  constructor(file: string, line: number, reason: string) {
    super(`${file}:${line}: ${reason}`);
    this.name = "SpecError";
    this.file = file;
    this.line = line;
  }
}
