import { FIELDS } from "../import/imported.ts";
import { SPAN_LIMITS } from "../metrics/directSpan.ts";
import { CAUTIONS, FIGURES } from "../metrics/figures.ts";
import type { LoadTerms } from "../metrics/load.ts";
import { LOAD_FLAGS, weeklyHours } from "../metrics/loadFlag.ts";
import { LOAD_LIMITS } from "../metrics/loadLimits.ts";
import type { Analysis } from "./analysis.ts";
import { type CollaborationContext, collaborationLines } from "./collaborationReport.ts";
import { count, number, share } from "./reportNumbers.ts";
import { LISTED, textTable, WIDTH, wrapped } from "./textTable.ts";

/** What the report says beside the analysis itself. */
export interface ReportContext extends CollaborationContext {
  readonly asOf: string;
}

/** The analysis as a report for a person to read: plain text, aligned, in the words of the page. */
export function reportOf(analysis: Analysis, context: ReportContext): string {
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [`${analysis.file.name}, as of ${context.asOf}`, fileLines(analysis)],
    ["What was odd about the file", findingLines(analysis)],
    ["The organisation", organisationLines(analysis)],
    ["Span of control: how many people report directly", spanLines(analysis)],
    ["Load in report-equivalents: 1 is half a day a week", loadLines(analysis)],
    ["Collaboration between managers", collaborationLines(analysis, context, namer(analysis))],
    ["Technical track", trackLines(analysis)],
    ["To keep in mind", cautionLines(analysis)],
  ];
  return sections
    .map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`.trimEnd()), ""].join("\n"))
    .join("\n");
}

function fileLines({ file, rows, columns, managerMatchedBy, leftOut }: Analysis): string[] {
  const fates = [
    `${number(rows.placed)} placed`,
    `${number(rows.merged)} merged with another`,
    `${number(rows.setAside)} set aside`,
  ];
  const format = [
    file.sheet === null ? null : `sheet "${file.sheet}"`,
    file.encoding,
    file.delimiter === null ? null : `cells parted by ${nameOfDelimiter(file.delimiter)}`,
    `header in line ${file.headerRow}`,
  ];
  const taken = FIELDS.flatMap((field) => {
    const header = columns[field];
    return header === undefined ? [] : [`${field} "${header}"`];
  });
  return [
    `${count(rows.total, "row")}: ${fates.join(", ")}.`,
    `Read as ${format.filter((part) => part !== null).join(", ")}.`,
    ...wrapped(`Columns taken: ${taken.join(", ")}.`, WIDTH),
    `Managers were found by ${managerMatchedBy}.`,
    ...(leftOut.length > 0 ? wrapped(`Left out as sensitive: ${leftOut.join(", ")}.`, WIDTH) : []),
  ];
}

function nameOfDelimiter(delimiter: string): string {
  const names: Readonly<Record<string, string>> = {
    ",": "commas",
    ";": "semicolons",
    "\t": "tabs",
    "|": "bars",
  };
  return names[delimiter] ?? `"${delimiter}"`;
}

function findingLines({ findings }: Analysis): string[] {
  if (findings.length === 0) return ["Nothing."];
  return findings.flatMap(({ message, action, rows, people }) => [
    ...wrapped(`- ${message} ${action}`, WIDTH).map((line, i) => (i === 0 ? line : `  ${line}`)),
    ...listed("  rows", rows.map(String)),
    ...listed("  people", people),
  ]);
}

function listed(what: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length > LISTED ? `, and ${number(items.length - LISTED)} more` : "";
  return [`${what}: ${items.slice(0, LISTED).join(", ")}${more}`];
}

function organisationLines(analysis: Analysis): string[] {
  const { people, managers, individualContributors, layers, headcountByLayer, shape } = analysis;
  const most = headcountByLayer.reduce((max, onLayer) => Math.max(max, onLayer), 1);
  const counts = [
    [
      "people",
      number(people),
      `${count(managers, "manager")}, ${count(individualContributors, "individual contributor")}`,
    ],
    ["vacancies", number(analysis.vacancies), "posts to be filled; they are in nobody's span"],
    [
      "placeholders",
      number(analysis.placeholders),
      "managers whom the file names but does not hold",
    ],
    [
      "trees",
      number(analysis.roots),
      "people, vacancies and placeholders without anybody above them",
    ],
    ["layers", number(layers), `${number(analysis.managementLayers)} of them with managers`],
  ];
  const byLayer = headcountByLayer.map((onLayer, i) => [
    `layer ${i + 1}`,
    number(onLayer),
    bar(onLayer / most),
  ]);
  return [
    ...textTable([...counts, ["", "", ""], ...byLayer], ["left", "right", "left"]),
    ...(shape === null ? [] : [`Shape: ${shape}`]),
  ];
}

function spanLines({ span, managers }: Analysis): string[] {
  if (managers === 0) return ["Nobody has direct reports."];
  const figures = [
    ["a typical manager (median)", number(span.median), ""],
    ["mean", number(span.mean), ""],
    ["largest", number(span.max), ""],
    [
      `narrow, up to ${SPAN_LIMITS.narrow}`,
      count(span.narrow, "manager"),
      share(span.narrow, managers),
    ],
    [`wide, above ${SPAN_LIMITS.wide}`, count(span.wide, "manager"), share(span.wide, managers)],
  ];
  const bands = Object.entries(span.bands).map(([label, inBand]) => [
    `${label} direct report${label === "1" ? "" : "s"}`,
    count(inBand, "manager"),
    bar(inBand / managers),
  ]);
  return textTable([...figures, ["", "", ""], ...bands], ["left", "right", "left"]);
}

function loadLines({ managerList, managers }: Analysis): string[] {
  if (managers === 0) return ["There are no managers."];
  const ranges = [
    `below ${LOAD_LIMITS.light}`,
    `${LOAD_LIMITS.light} to ${LOAD_LIMITS.upper}`,
    `above ${LOAD_LIMITS.upper} to ${LOAD_LIMITS.stretched}`,
    `above ${LOAD_LIMITS.stretched}`,
  ];
  const flags = LOAD_FLAGS.map((flag, i) => {
    const flagged = managerList.filter((manager) => manager.flag === flag).length;
    return [flag, ranges[i] ?? "", count(flagged, "manager"), bar(flagged / managers)];
  });
  const top = managerList.slice(0, LISTED);
  const head = ["load", "hours", "people", "new", "far", "functions", "dotted", "flag", "manager"];
  const rows = top.map(({ load, flag, name, kind }) => [
    load.total.toFixed(2),
    number(weeklyHours(load.total)),
    number(load.people),
    ...[load.new, load.far, load.functions, load.dotted].map(term),
    flag ?? "",
    kind === null || kind === "none" ? name : `${name}, ${kind}`,
  ]);
  const aligned = [...head.slice(0, -2).map(() => "right" as const), "left", "left"] as const;
  return [
    ...textTable(flags, ["left", "left", "right", "left"]),
    "",
    ...textTable([head, ...rows], aligned),
    ...(managers > LISTED ? [`and ${count(managers - LISTED, "manager")} with less`] : []),
    "",
    ...wrapped(`Load = ${FIGURES.load.formula}. Sources: ${FIGURES.load.source}.`, WIDTH),
    ...unknownTerms(top[0]?.load),
  ];
}

/** Names what could not be counted, since a column is missing or nobody entered it. */
function unknownTerms(load: LoadTerms | undefined): string[] {
  const unknown = [
    load?.new === null ? "new starters (no hire dates)" : null,
    load?.far === null ? "far-off reports (no UTC offsets)" : null,
    load?.functions === null ? "functions (no departments)" : null,
    load?.dotted === null ? "dotted lines (no such column)" : null,
    load?.ownWork === null ? "managers' own work (to be entered)" : null,
  ].filter((term) => term !== null);
  return unknown.length > 0 ? wrapped(`Unknown, counted as 0: ${unknown.join(", ")}.`, WIDTH) : [];
}

/** Says who a manager's id is, with the name in front. */
function namer({ managerList }: Analysis): (id: string) => string {
  const names = new Map(managerList.map(({ id, name }) => [id, name]));
  return (id) => {
    const name = names.get(id);
    return name === undefined || name === id ? id : `${name} (${id})`;
  };
}

function trackLines(analysis: Analysis): string[] {
  const { technicalTrack } = analysis;
  if (technicalTrack === null) {
    return ["Unknown: it needs a column of grades that are numbers, with managers' among them."];
  }
  const { gradeFloor, seniorPeople, withoutReports, ceilingGap, titleForPay } = technicalTrack;
  const senior = share(withoutReports, seniorPeople);
  return [
    ...wrapped(
      `${count(seniorPeople, "person", "people")} at grade ${number(gradeFloor)} or above, the lowest of a ` +
        `manager; ${number(withoutReports)} of them (${senior}) lead without reports.`,
      WIDTH,
    ),
    ...(ceilingGap === null
      ? []
      : [
          `The top manager's grade is ${number(ceilingGap)} above the top individual contributor's.`,
        ]),
    ...listed(
      "Technical title, small team (is the team there to justify the grade?)",
      (titleForPay ?? []).map(namer(analysis)),
    ),
  ];
}

function cautionLines({ collaboration }: Analysis): string[] {
  const cautions = [
    CAUTIONS.span,
    CAUTIONS.bands,
    CAUTIONS.weights,
    CAUTIONS.hops,
    ...(collaboration.links.length > 0 ? [CAUTIONS.links] : []),
  ];
  return cautions.map((caution) => `- ${caution}`);
}

const BAR_WIDTH = 30;

/** A bar of a share from 0 to 1; anything above 0 shows. */
function bar(of: number): string {
  return "#".repeat(of > 0 ? Math.max(1, Math.round(of * BAR_WIDTH)) : 0);
}

/** A term of the load: a dash when it is 0, a question mark when it is unknown. */
function term(value: number | null): string {
  if (value === null) return "?";
  return value === 0 ? "-" : value.toFixed(2);
}
