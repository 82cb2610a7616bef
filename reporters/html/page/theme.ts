import { byId } from "./element.ts";

/** What the reader chose before; undefined where nothing is known, or a browser keeps nothing. */
export function remembered(name: string): string | undefined {
  try {
    return localStorage.getItem(`graph-conformance.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`graph-conformance.${name}`, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** The system's theme until the reader chooses the other one. */
export function startTheme(): void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const button = byId("theme");
  const chosen = remembered("theme");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset["theme"] = chosen;
  const isDark = (): boolean =>
    (document.documentElement.dataset["theme"] ?? (system.matches ? "dark" : "light")) === "dark";
  const show = (): void => button.setAttribute("aria-pressed", String(isDark()));
  button.addEventListener("click", () => {
    const next = isDark() ? "light" : "dark";
    document.documentElement.dataset["theme"] = next;
    remember("theme", next);
    show();
  });
  system.addEventListener("change", show);
  show();
}
