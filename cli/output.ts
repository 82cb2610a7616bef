/** What a command prints, and its exit code: 0, or 5 where a page lacks what a contract needs. */
export interface Output {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}
