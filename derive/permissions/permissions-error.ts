/** A permissions file that cannot be used: the message names the place in it and the reason. */
export class PermissionsError extends Error {
  constructor(where: string, reason: string) {
    super(`${where}: ${reason}`);
    this.name = "PermissionsError";
  }
}
