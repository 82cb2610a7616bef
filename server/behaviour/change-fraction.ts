const form = /^(.*T\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/;

/** A timestamp with other digits after the second; empty ones leave no point behind. */
export function changeFraction(timestamp: string, change: (digits: string) => string): string {
  const [, whole, digits = "", zone = ""] = form.exec(timestamp) ?? [];
  if (whole === undefined) return timestamp;
  const changed = change(digits);
  return `${whole}${changed === "" ? "" : `.${changed}`}${zone}`;
}
