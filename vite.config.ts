import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { handoutTemplate } from "./scripts/handoutTemplate.mjs";
import { writeServiceWorker } from "./scripts/offlineFiles.mjs";

/**
 * Workers do not inherit a policy from the page's meta element, only from their own response: wherever
 * we serve the page ourselves, every response carries the policy too.
 */
const WORKER_POLICY = "default-src 'none'; script-src 'self'; font-src 'self'; connect-src 'none'";
/** It keeps the app's own files, for which it has to ask for them. */
const SERVICE_WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** Hot reload needs inline styles and a socket, which the page's policy forbids: it goes while developing. */
const withoutPolicyInDevelopment: Plugin = {
  name: "without-policy-in-development",
  apply: (_config, { command, isPreview }) => command === "serve" && !isPreview,
  transformIndexHtml: (html) =>
    html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
};

/** The policy as a header on scripts, so that the worker is as tied as the page. */
const policyOnScripts: Plugin = {
  name: "policy-on-scripts",
  configurePreviewServer: (server) => {
    server.middlewares.use((request, response, next) => {
      const [path = ""] = request.url?.split("?") ?? [];
      if (path.endsWith(".js")) {
        const isServiceWorker = path.endsWith("/serviceWorker.js");
        const policy = isServiceWorker ? SERVICE_WORKER_POLICY : WORKER_POLICY;
        response.setHeader("Content-Security-Policy", policy);
      }
      response.setHeader("Referrer-Policy", "no-referrer");
      next();
    });
  },
};

let dist = "dist";

/** Beside the page its service worker, which knows all its files. */
const serviceWorker: Plugin = {
  name: "service-worker",
  apply: "build",
  configResolved: (config) => {
    dist = config.build.outDir;
  },
  closeBundle: () => writeServiceWorker(dist),
};

const HANDOUT = "virtual:handout";

/** The viewer of hand-outs as a text, which the page puts a content into: it may not fetch even its own files. */
const handoutAsText: Plugin = {
  name: "handout-as-text",
  resolveId: (id) => (id === HANDOUT ? `\0${HANDOUT}` : undefined),
  load: async (id) =>
    id === `\0${HANDOUT}`
      ? `export const template = ${JSON.stringify(await handoutTemplate())};`
      : undefined,
};

export default defineConfig({
  base: "./",
  plugins: [react(), withoutPolicyInDevelopment, policyOnScripts, handoutAsText, serviceWorker],
  worker: { format: "es", plugins: () => [handoutAsText] },
  build: { target: "es2022", modulePreload: { polyfill: false } },
  test: {
    projects: [
      {
        test: {
          name: "unit",
          // Properties over many random charts take seconds where a machine has little to give.
          testTimeout: 30_000,
          include: ["src/**/*.test.ts", "tests/*.test.ts", "tests/pictures/*.test.ts"],
          maxWorkers: "100%",
          // A process of its own for each file takes longer than most files.
          isolate: false,
        },
      },
      {
        // After the unit tests, one browser at a time: drawing without graphics hardware keeps two cores busy,
        // and a starved page is a flaky test.
        test: {
          name: "e2e",
          include: ["tests/e2e/*.test.ts"],
          fileParallelism: false,
          isolate: false,
          retry: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // What a page comes to takes longer where the machine has little to give.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
