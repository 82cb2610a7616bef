// What a runner may pass over before it looks, or while it compares: nothing, colours, or all that is not shown.
const passedOver = [
  /(?!)/g,
  /\p{Cc}\[[\d;]*m/gu,
  /(?![\n\v\f\r\x85\u2028\u2029])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu,
];

/** The lines of an output in which a runner of GitHub Actions or Azure Pipelines finds a command, however it reads. */
export function commandsIn(output: string): readonly string[] {
  return passedOver
    .flatMap((what) => output.replaceAll(what, "").split(/[\n\v\f\r\x85\u2028\u2029]/))
    .filter((line) => /##[a-z]*\[/i.test(line) || line.trim().startsWith("::"));
}
