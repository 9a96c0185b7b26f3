import { checkPptx } from "../../src/render/pptx/checkPptx.ts";
import { writePptx } from "../../src/render/pptx/writePptx.ts";
import { drawnPageOf, orgOfPeople } from "../drawnPages.ts";

// node --import tsx tests/bench/pptx.ts [PEOPLE ...]: how long the slides of both views take, fastest of
// five: written, and read back.

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 20_000];

for (const people of SIZES) {
  const org = await orgOfPeople(people);
  const pages = [true, false].map((isUpsideDown) => drawnPageOf(org, isUpsideDown));
  const times = { write: Infinity, check: Infinity };
  let bytes: Uint8Array | null = null;
  for (let run = 0; run < 5; run++) {
    const began = performance.now();
    bytes = await writePptx(pages, { title: "Ours", format: "16:9" });
    const written = performance.now();
    if (bytes) checkPptx(bytes, pages);
    times.write = Math.min(times.write, written - began);
    times.check = Math.min(times.check, performance.now() - written);
  }
  const size = `${((bytes?.length ?? 0) / 1000).toFixed(0)} kB`;
  process.stdout.write(
    `${people.toLocaleString("en")} people, 2 slides, ${size}: ` +
      `written in ${times.write.toFixed(0)} ms, checked in ${times.check.toFixed(0)} ms\n`,
  );
}
