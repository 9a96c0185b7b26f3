import { once } from "node:events";
import process from "node:process";
import { parseArgs } from "node:util";
import { generateCsv } from "../generate/generateCsv.ts";

const USAGE = "Usage: npm run -s generate -- --people NUMBER [--seed NUMBER] > org.csv";
const MOST_PEOPLE = 4_000_000;
const CHUNK_CHARACTERS = 1 << 18;

/** A whole number from 0 to `most`, or undefined. */
function maybeWhole(text: string, most: number): number | undefined {
  const value = Number(text);
  return /^\d+$/.test(text) && value <= most ? value : undefined;
}

function readOptions(): { people: number; seed: number } | undefined {
  try {
    const { values } = parseArgs({
      options: { people: { type: "string" }, seed: { type: "string", default: "1" } },
    });
    const people = maybeWhole(values.people ?? "", MOST_PEOPLE);
    const seed = maybeWhole(values.seed, 2 ** 32 - 1);
    return people && seed !== undefined ? { people, seed } : undefined;
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
  await write(generateCsv(options));
} else {
  process.stderr.write(`${USAGE} (at most ${MOST_PEOPLE} people)\n`);
  process.exitCode = 2;
}
