import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const LIMIT = 200_000;

// Without a build there is nothing to weigh; npm test builds first.
test.skipIf(!existsSync("dist/index.html"))(
  "the page starts with less than 200 kB of scripts",
  () => {
    const page = readFileSync("dist/index.html", "utf8");
    const scripts = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(
      ([, path = ""]) => path,
    );
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.map((path) => gzipSync(readFileSync(`dist/${path}`)).length);
    expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThan(LIMIT);
  },
);
