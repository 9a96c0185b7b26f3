// The page's policy forbids texts as markup or script (Trusted Types). These are the only exceptions:
// addresses of our workers and the service worker, which come from beside the page, and no markup at all,
// with which react-aria empties what it has read out.

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: {
      readonly createScriptURL: (address: string) => string;
      readonly createHTML: (markup: string) => string;
    },
  ) => unknown;
}

/** The address, if it is of a script beside the page. */
export function ownScript(address: string, page: string): string {
  const { href } = new URL(address, page);
  if (!href.startsWith(new URL("./", page).href)) throw new TypeError(`Not our script: ${address}`);
  return href;
}

/** Nothing as markup; anything else is refused. */
export function noMarkup(markup: string): string {
  if (markup !== "") throw new TypeError("No text becomes markup here.");
  return markup;
}

if (typeof window === "object" && "trustedTypes" in window) {
  const { createPolicy } = window.trustedTypes as TrustedTypes;
  createPolicy.call(window.trustedTypes, "default", {
    createScriptURL: (address) => ownScript(address, location.href),
    createHTML: noMarkup,
  });
}
