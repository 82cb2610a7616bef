const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Why a segment of a documented path makes it one that ids alone do not lead to, or that leads to something else than JSON;
 * undefined where it does neither. `replaced` is the segment with a name in braces for each placeholder.
 */
export function unboundSegment(segment: string, replaced: string): string | undefined {
  if (/^:|:$/.test(segment)) return "it addresses an item by its path";
  if (/^(\.{2,}|…)$/.test(segment)) return `${segment} stands for segments that the page leaves out`;
  if (/^\$value$/i.test(segment)) return "$value is a stream, no JSON";
  if (/^\$ref$/i.test(segment)) return "$ref holds links, not what they lead to";
  if (/^\$count$/i.test(segment)) return "$count is a number as text, no JSON";
  if (guid.test(segment)) return `${segment} is the id of an example, in the place of a key`;
  if (replaced.includes("{") && !/^\{\w+\}$/.test(replaced)) return `${segment} has a parameter that is no key`;
  return undefined;
}
