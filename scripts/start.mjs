// npm start: everything a newcomer needs to see it. Options: --port NUMBER, --host (others may see it too).
import process from "node:process";
import { parseArgs } from "node:util";
import { ensureInstalled, ROOT } from "./install.mjs";

const { values } = parseArgs({
  options: { port: { type: "string", default: "4173" }, host: { type: "boolean", default: false } },
});
ensureInstalled();
const { build, preview } = await import("vite");
await build({ root: ROOT, logLevel: "warn" });
const server = await preview({
  root: ROOT,
  preview: { port: Number(values.port), host: values.host },
});
const addresses = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])];
process.stdout.write(`\nHeadstand is at ${addresses.join(" and ")} (Ctrl-C ends it)\n`);
