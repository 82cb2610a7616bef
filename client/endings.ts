/** Why a run ends before its end, in the words of every report. */
export const endings = {
  interrupted: "the run was interrupted",
  timeOver: (maxDurationMs: number): string => `the ${maxDurationMs} ms that the run may last are over`,
  memoryFull: (limitMb: number): string =>
    `what the target sends takes more memory than the ${limitMb} MB that the run may use`,
} as const;
