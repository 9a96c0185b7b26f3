// The viewer of hand-outs as one HTML file, into which the page and the command line put a content.
import { createHash } from "node:crypto";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { ROOT } from "./install.mjs";

/** The file without a content; every script and style of it is named by its hash in its policy. @returns {Promise<string>} */
export async function handoutTemplate() {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: "warn",
    plugins: [react()],
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      write: false,
      target: "es2022",
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      lib: { entry: "src/handoutMain.tsx", formats: ["iife"], name: "handout" },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    "output" in each ? each.output : [],
  );
  const script = outputs.flatMap((each) => (each.type === "chunk" ? [each.code] : [])).join("\n");
  const style = outputs
    .flatMap((each) =>
      each.type === "asset" && each.fileName.endsWith(".css") ? [String(each.source)] : [],
    )
    .join("\n")
    // Every browser that runs this reads WOFF2.
    .replaceAll(/,\s*url\([^)]*\)\s*format\("?woff"?\)/g, "");
  return page(script.replaceAll("</script", "<\\/script"), style);
}

/** @param {string} script @param {string} style */
function page(script, style) {
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    "img-src data: blob:",
    "font-src data:",
    "connect-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Headstand hand-out</title>
<style>${style}</style>
</head>
<body>
<template id="react-aria-pressable-style"></template>
<div id="root"></div>
<noscript>This hand-out draws its chart in your browser and needs JavaScript for it.</noscript>
<script type="application/json" id="handout">{&quot;kind&quot;:&quot;none&quot;}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** @param {string} text */
function hash(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
