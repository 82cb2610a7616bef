/** By whom the packaged requirements are judged, by their ids: the build puts it in, so that a list need not load all suites. */
export const packagedJudges: Readonly<Record<string, string>> = {};

/**
 * The module of a requirement's suite, by the requirement's id. Rejects when there is none. The build puts another one in its
 * place, which has all suites in it, so that a run need not open a file for each.
 */
export async function suiteModule(id: string): Promise<unknown> {
  const extension = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
  const module: unknown = await import(new URL(`../../suites/${id}${extension}`, import.meta.url).href);
  return module;
}
