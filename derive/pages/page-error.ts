/** A page that cannot be read: the message names document, line and reason. */
export class PageError extends Error {
  constructor(document: string, line: number, reason: string) {
    super(`${document}:${line}: ${reason}`);
    this.name = "PageError";
  }
}
