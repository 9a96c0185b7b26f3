import { DARK, LIGHT, type Palette } from "../scene/palette.ts";
import type { AppStore } from "../store/app.ts";

/** CSS variables that stand for colours of the palette, so that page and chart never disagree. */
const VARIABLES: Readonly<Record<string, (palette: Palette) => string>> = {
  "--paper": ({ paper }) => paper,
  "--card": ({ card }) => card,
  "--ink": ({ ink }) => ink,
  "--muted": ({ muted }) => muted,
  "--rule": ({ rule }) => rule,
  "--person": ({ person }) => person,
  "--accent": ({ accent }) => accent,
  "--on-accent": ({ onAccent }) => onAccent,
  "--link-dotted": ({ links }) => links.dotted,
  "--link-interaction": ({ links }) => links.interaction,
  "--link-product": ({ links }) => links.product,
  "--link-community": ({ links }) => links.community,
  "--link-drawn": ({ links }) => links.drawn,
  "--community-0": ({ communities }) => communities[0] ?? "",
  "--community-1": ({ communities }) => communities[1] ?? "",
  "--community-2": ({ communities }) => communities[2] ?? "",
  "--over": ({ tones }) => tones.over,
  "--high": ({ tones }) => tones.high,
  "--fit": ({ tones }) => tones.fit,
  "--low": ({ tones }) => tones.low,
};

/** Keeps the document's colours in step with the theme the user or the system chose. */
export function keepTheme(store: AppStore): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = (): void => {
    const { theme } = store.getState();
    const isDark = theme === "dark" || (theme === "system" && dark.matches);
    const root = document.documentElement;
    root.dataset.theme = isDark ? "dark" : "light";
    const palette = isDark ? DARK : LIGHT;
    for (const [variable, colorIn] of Object.entries(VARIABLES)) {
      root.style.setProperty(variable, colorIn(palette));
    }
    for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
      meta.content = palette.paper;
    }
  };
  apply();
  dark.addEventListener("change", apply);
  store.subscribe((state, before) => {
    if (state.theme !== before.theme) apply();
  });
}
