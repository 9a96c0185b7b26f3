import { once } from "node:events";
import { writeFileSync } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { generateCsv } from "../generate/generateCsv.ts";
import { generateLinks } from "../generate/generateLinks.ts";

const USAGE =
  "Usage: npm run -s generate -- --people NUMBER [--seed NUMBER] [--links NUMBER --links-out FILE] > org.csv";
const MOST_PEOPLE = 4_000_000;
const MOST_LINKS = 4_000_000;
const CHUNK_CHARACTERS = 1 << 18;

/** A whole number from 0 to `most`, or undefined. */
function maybeWhole(text: string, most: number): number | undefined {
  const value = Number(text);
  return /^\d+$/.test(text) && value <= most ? value : undefined;
}

interface Options {
  readonly people: number;
  readonly seed: number;
  /** Links between managers, written to a file of their own; null for none. */
  readonly links: { readonly count: number; readonly path: string } | null;
}

function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: {
        people: { type: "string" },
        seed: { type: "string", default: "1" },
        links: { type: "string" },
        "links-out": { type: "string" },
      },
    });
    const people = maybeWhole(values.people ?? "", MOST_PEOPLE);
    const seed = maybeWhole(values.seed, 2 ** 32 - 1);
    const count = maybeWhole(values.links ?? "0", MOST_LINKS);
    const path = values["links-out"];
    const isComplete = (values.links === undefined) === (path === undefined);
    if (!people || seed === undefined || count === undefined || !isComplete) return undefined;
    return { people, seed, links: path === undefined ? null : { count, path } };
  } catch {
    return undefined;
  }
}

async function write(lines: Iterable<string>): Promise<void> {
  let chunk = "";
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    if (!process.stdout.write(chunk)) await once(process.stdout, "drain");
    chunk = "";
  }
  process.stdout.write(chunk);
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

const options = readOptions();
if (options) {
  const { people, seed, links } = options;
  if (links) {
    const lines = [...generateLinks({ people, seed, links: links.count })];
    writeFileSync(links.path, `${lines.join("\n")}\n`);
  }
  await write(generateCsv({ people, seed }));
} else {
  process.stderr.write(`${USAGE} (at most ${MOST_PEOPLE} people and ${MOST_LINKS} links)\n`);
  process.exitCode = 2;
}
