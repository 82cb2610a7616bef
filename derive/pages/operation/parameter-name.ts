/** The name of a placeholder as an identifier: `user-id` is `userId`, `id | userPrincipalName` is `idOrUserPrincipalName`. */
export function parameterName(placeholder: string): string {
  const words = placeholder
    .replaceAll("|", " or ")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  return words.map((word, at) => (at === 0 ? lowerFirst(word) : upperFirst(word))).join("") || "key";
}

/**
 * The name of a key as its path tells it: what a page calls `id` behind `groups` is the `groupId`. A name that tells more than
 * that stays.
 */
export function keyName(placeholder: string, collection: string): string {
  const written = parameterName(placeholder);
  const plain = /^[A-Za-z]\w*$/.test(collection);
  return plain && /^(?:id|key)(?:Or[A-Z]\w*)?$/.test(written) ? `${singular(lowerFirst(collection))}Id` : written;
}

/**
 * The member that a placeholder names beside the key, as `id | userPrincipalName` does; undefined where it names none, or only
 * another name of the key.
 */
export function alternateMember(placeholder: string): string | undefined {
  const [key = "", other, ...more] = placeholder.split("|").map(parameterName);
  if (other === undefined || more.length > 0 || !/id$/i.test(key) || /^(?:key|.*id)$/i.test(other)) return undefined;
  return other;
}

const irregular: Readonly<Record<string, string>> = {
  people: "person",
  children: "child",
  media: "media",
  series: "series",
};

function singular(name: string): string {
  const last = /[A-Z]?[a-z]*$/.exec(name)?.[0] ?? "";
  const known = irregular[last.toLowerCase()];
  if (known !== undefined)
    return name.slice(0, name.length - last.length) + (last === last.toLowerCase() ? known : upperFirst(known));
  if (name.endsWith("ies")) return `${name.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(name)) return name.slice(0, -2);
  return /[^su]s$/.test(name) ? name.slice(0, -1) : name;
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
