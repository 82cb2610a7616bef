/** The file name, without extension, of a type's document: `task-processing-result` for `….taskProcessingResult`. */
export function typeFile(name: string): string {
  const [last = name] = name.split(".").slice(-1);
  return last
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .toLowerCase();
}
