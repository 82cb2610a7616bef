/** The id of what a page describes: its file name without folder and extension, in lower case with dashes. */
export function pageId(name: string): string {
  const slug = name
    .replace(/^.*[/\\]/, "")
    .replace(/\.[a-z]+$/i, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
  return /^[a-z]/.test(slug) ? slug : `page-${slug}`;
}
