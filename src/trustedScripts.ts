// The page's policy forbids texts as markup or script (Trusted Types). This is the only exception, and
// only for addresses: our workers and the service worker come from beside the page.

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => unknown;
}

/** The address, if it is of a script beside the page. */
export function ownScript(address: string, page: string): string {
  const { href } = new URL(address, page);
  if (!href.startsWith(new URL("./", page).href)) throw new TypeError(`Not our script: ${address}`);
  return href;
}

if (typeof window === "object" && "trustedTypes" in window) {
  const { createPolicy } = window.trustedTypes as TrustedTypes;
  createPolicy.call(window.trustedTypes, "default", {
    createScriptURL: (address) => ownScript(address, location.href),
  });
}
