import type { Command } from "commander";

/** A command as the help lists it. Its file is loaded only when the command is used. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<CommandModule>;
}

/** All commands, the default one first. */
export type Commands = readonly [CommandEntry, ...CommandEntry[]];

/** What the file of a command exports. `finish` takes the exit code, `commands` are all there are. */
export interface CommandModule {
  build(finish: (exitCode: number) => void, commands: Commands): Command;
}
