import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

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

const system = matchMedia("(prefers-color-scheme: dark)");

/** The system's theme until the reader chooses the other one. */
export function ThemeButton(): JSX.Element {
  const [chosen, choose] = useState(remembered("theme"));
  const [isSystemDark, setSystemDark] = useState(system.matches);
  useEffect(() => {
    const follow = (): void => setSystemDark(system.matches);
    system.addEventListener("change", follow);
    return () => system.removeEventListener("change", follow);
  }, []);
  const isDark = chosen === "dark" || (chosen !== "light" && isSystemDark);
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset["theme"] = chosen;
  const change = (): void => {
    const next = isDark ? "light" : "dark";
    remember("theme", next);
    choose(next);
  };
  return (
    <button type="button" id="theme" aria-pressed={isDark} onClick={change}>
      Dark theme
    </button>
  );
}
