/** Where paths that a page prints without a root belong. */
const anyRoot = "https://graph.microsoft.com/v1.0/";

/**
 * The whole URL of a documented request, which pages print without its root, its host alone or both; undefined where the
 * text is none that anybody could ask for.
 */
export function exampleUrl(written: string, root: string = anyRoot): URL | undefined {
  const text = written.trim();
  if (/^https?:\/\//i.test(text)) return URL.canParse(text) ? new URL(text) : undefined;
  if (/^[\w-]+(\.[\w-]+)+\/(v1\.0|beta)\//i.test(text)) return exampleUrl(`https://${text}`, root);
  // A version that stands there is the root's last segment already.
  const base = root.replace(/\/?$/, "/");
  const path = text.replace(/^\/+/, "");
  const whole = /^(v1\.0|beta)\//i.test(path) ? `${base.replace(/[^/]+\/$/, "")}${path}` : `${base}${path}`;
  return URL.canParse(whole) ? new URL(whole) : undefined;
}
