import process from "node:process";
import type { Attempt } from "./attempt.ts";

const USAGE = `headstand analyse FILE [--json]
headstand render FILE --view VIEW --format FORMAT --out OUT

Reads an HRIS export. analyse says what it holds: what was odd about the file, the spans
and layers, the load of each manager, the links between them, the technical track.
render draws it: everybody on one picture, every name in the file.

  --view VIEW          conventional or upside-down
  --format FORMAT      svg, pdf, pptx, or html for a hand-out
  --out OUT            the file to write
  --lens LENS          what the colours tell: load, span, kind, layer, a column's title; load by default
  --focus ID           only whoever has this id, and all below them

  --links EDGES.csv    who works with whom: source, target and perhaps weight
  --map FIELD=COLUMN   take COLUMN for FIELD (id, manager, name, title, ...); may be repeated
  --recipe FILE        the choices saved in the page, or a JSON file {"map": {"manager": "Boss"}}
  --as-of YYYY-MM-DD   judge leavers and new starters as of this day; today by default
  --json               analyse: one JSON object instead of a report

Ends with 0 when a chart could be drawn, else with 2 and one line that says why not.
`;

async function run([command, ...args]: readonly string[]): Promise<Attempt<string>> {
  if (command === "--help" || command === "-h" || args.includes("--help")) return { value: USAGE };
  if (command === "analyse") {
    // The stages are loaded only when they are needed, so that help and mistakes answer at once.
    const { analyse } = await import("./analyse.ts");
    return analyse(args, today());
  }
  if (command === "render") {
    const { render } = await import("./render.ts");
    return render(args, today());
  }
  const given = command === undefined ? "Nothing to do" : `Unknown command "${command}"`;
  return { problem: `${given}; try: headstand analyse FILE` };
}

/** Something we did not foresee is our fault, and still one clear line. */
function faultOf(error: unknown): Attempt<string> {
  const message = error instanceof Error ? error.message : String(error);
  return { problem: `This is a fault of Headstand, please report it: ${message}` };
}

/** The one place where the command line looks at the clock. */
function today(): string {
  const now = new Date();
  const twoDigits = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

// The process is left to end by itself: ending it here would cut an output that still flows to a pipe.
const outcome = await run(process.argv.slice(2)).catch(faultOf);
if ("value" in outcome) {
  process.stdout.write(outcome.value);
} else {
  process.stderr.write(`headstand: ${outcome.problem.replaceAll(/\s+/g, " ")}\n`);
  process.exitCode = 2;
}
