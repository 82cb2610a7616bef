/** Thrown where a judge looks at what a recording leaves out: then nothing can be said, and nothing is. */
export class NotRecorded extends Error {
  constructor(what: string) {
    super(`the recording leaves out ${what}`);
    this.name = "NotRecorded";
  }
}
