import { yamlContent, yamlDocument } from "../../../specs/yaml-document.ts";

export interface Split {
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Takes the front matter off a page. Its lines stay, empty, so that those below keep their numbers. */
export function splitFrontMatter(source: string): Split {
  const text = source.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const [whole, content] = /^---[ \t]*\n(.*?)\n---[ \t]*(?=\n|$)/s.exec(text) ?? [];
  if (whole === undefined || content === undefined) return { frontMatter: {}, text };
  return { frontMatter: read(content), text: whole.replaceAll(/[^\n]/g, "") + text.slice(whole.length) };
}

// Front matter that is no YAML only loses what it would have confirmed.
function read(content: string): Readonly<Record<string, unknown>> {
  try {
    const value = yamlContent(yamlDocument(content).document);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}
