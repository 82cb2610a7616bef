/** The name of a placeholder as an identifier: `user-id` is `userId`, `id | userPrincipalName` is `idOrUserPrincipalName`. */
export function parameterName(placeholder: string): string {
  const words = placeholder
    .replaceAll("|", " or ")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  return words.map((word, at) => (at === 0 ? lowerFirst(word) : upperFirst(word))).join("") || "key";
}

/** A name that is not taken yet: one that repeats is told apart by the collection that it is a key of. */
export function freshName(name: string, collection: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  const longer = `${parameterName(collection)}${upperFirst(name)}`;
  let candidate = longer;
  for (let number = 2; taken.includes(candidate); number++) candidate = `${longer}${number}`;
  return candidate;
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
