/** What the product says wherever a figure could be taken for more than it is. */
export const CAUTIONS = {
  span: "Span says how many people, not how well anybody manages.",
  bands: "Bands are starting points. Set them per function; no single number fits.",
  weights:
    "Load weights marked ours are assumptions, not research. Change them and the flags change.",
  hops: "Hops are desks on the line, not days. Days appear only from the waits you entered.",
  links: "No recorded link is not proof of no collaboration.",
  upsideDown: "Upside-down shows who supports whom. Accountability has not moved.",
  smallGroups: "Groups under 5 are hidden. Do not use this to rate, promote or dismiss a person.",
} as const;

/** How a figure explains itself. */
export interface Figure {
  /** Its number in the definitions of the metrics. */
  readonly metric: string;
  readonly title: string;
  /** What it tells, in one sentence for somebody who has never seen it. */
  readonly meaning: string;
  readonly formula: string;
  /** What it reads; a figure whose input is missing is unknown. */
  readonly inputs: readonly string[];
  /** Whose default or limit it is; "ours" for a choice of this product. */
  readonly source: string;
  readonly caution: keyof typeof CAUTIONS | null;
}

/** Every figure and how it explains itself; one list for the page, the report and the exports. */
export const FIGURES = {
  directSpan: {
    metric: "M1",
    title: "Span of control",
    meaning: "How many people depend directly on this manager.",
    formula: "people who report by solid line; vacancies and dotted lines are not counted",
    inputs: ["manager"],
    source: "narrow up to 3: UNC's minimum of 4, Grove; wide above 10: Meta's cap",
    caution: "span",
  },
  fteSpan: {
    metric: "M2",
    title: "FTE span",
    meaning: "The same team in full-time posts.",
    formula: "sum of the reports' shares of a full-time post; a blank counts as 1",
    inputs: ["manager", "fte"],
    source: "ours",
    caution: "span",
  },
  totalSpan: {
    metric: "M3",
    title: "Total span",
    meaning: "Everyone who ultimately relies on this leader.",
    formula: "people anywhere below",
    inputs: ["manager"],
    source: "standard",
    caution: "span",
  },
  dottedSpan: {
    metric: "M4",
    title: "Dotted span",
    meaning: "People this manager also answers for without owning.",
    formula: "dotted lines that point at the manager, except where they repeat the solid one",
    inputs: ["dottedManager"],
    source: "never added to the span: UNC",
    caution: null,
  },
  medianSpan: {
    metric: "M5",
    title: "Typical span",
    meaning: "The span of the manager in the middle; a mean would hide the one with many.",
    formula: "median of the spans of all managers",
    inputs: ["manager"],
    source: "standard",
    caution: "span",
  },
  icsPerManager: {
    metric: "M5",
    title: "Individual contributors per manager",
    meaning: "How many people do the work for each who supports them.",
    formula: "(people - managers) / managers",
    inputs: ["manager"],
    source: "Amazon, Nakisa",
    caution: "bands",
  },
  managerShare: {
    metric: "M5",
    title: "Managers among all",
    meaning: "How many of a hundred people have somebody reporting to them.",
    formula: "managers / people",
    inputs: ["manager"],
    source: "standard",
    caution: "bands",
  },
  fteRatio: {
    metric: "M5",
    title: "FTE ratio",
    meaning: "Full-time posts that do the work for each full-time post that manages.",
    formula: "full-time posts of individual contributors / of managers; a blank counts as 1",
    inputs: ["manager", "fte"],
    source: "Texas",
    caution: "bands",
  },
  bands: {
    metric: "M6",
    title: "Bands",
    meaning: "How many managers have a small, a middling, a large team.",
    formula: "managers with 1, 2-3, 4-7, 8-12, 13-16, 17 or more direct reports",
    inputs: ["manager"],
    source: "Orgvue's example bands",
    caution: "bands",
  },
  layers: {
    metric: "M7",
    title: "Layers",
    meaning: "How many desks between the front line and the top.",
    formula: "the top post is 1, everybody else one more than their manager; the largest",
    inputs: ["manager"],
    source: "standard; North Carolina asks for at most 7",
    caution: "bands",
  },
  shape: {
    metric: "M8",
    title: "Shape",
    meaning: "Where the weight of the organisation sits.",
    formula:
      "people by layer: a pyramid never shrinks downward, an hourglass shrinks and grows again, a diamond shrinks and does not",
    inputs: ["manager"],
    source: "ours",
    caution: null,
  },
  fewestLayers: {
    metric: "M9",
    title: "Fewest possible layers",
    meaning: "A floor, not a goal: the layers needed if everybody had the target span.",
    formula: "the least L with 1 + t + ... + t^(L-1) >= people, t = 8",
    inputs: ["manager"],
    source: "North Carolina's 1:8",
    caution: "bands",
  },
  oneToOne: {
    metric: "M10",
    title: "One-to-one lines",
    meaning: "Managers with exactly one person, and where such lines stack on top of each other.",
    formula: "managers with a span of 1; the chain is how many follow each other downward",
    inputs: ["manager"],
    source: "ours; a chief of staff or a handover is a good reason",
    caution: "span",
  },
  layerBySpan: {
    metric: "M11",
    title: "Layers and spans",
    meaning: "On which layers the small and the large teams are.",
    formula: "managers on each layer with a span in each band",
    inputs: ["manager"],
    source: "bands: Orgvue's example",
    caution: "bands",
  },
  kindOfManager: {
    metric: "M12",
    title: "Kind of manager",
    meaning: "What this manager is for: coaching doers, coaching managers, or both at once.",
    formula: "who reports, assistants apart: only ICs, only managers, or both",
    inputs: ["manager", "title"],
    source: "standard",
    caution: null,
  },
  sameGradeLines: {
    metric: "M13",
    title: "Same-grade lines",
    meaning: "People who report to somebody of their own grade or below it.",
    formula: "lines with the person's grade >= the manager's / lines with both known",
    inputs: ["manager", "grade"],
    source: "ours",
    caution: null,
  },
  load: {
    metric: "M14",
    title: "Load",
    meaning: "The work of managing this team, in reports of an ordinary team.",
    formula:
      "people + 10 x share of own work + groups + 0.5 x new + 0.25 x far + 0.5 x (functions - 1) + 0.5 x dotted",
    inputs: ["manager", "hireDate", "utcOffset", "department", "dottedManager"],
    source: "people, groups and limits: Grove; own work: arithmetic; the other weights: ours",
    caution: "weights",
  },
  weeklyHours: {
    metric: "M15",
    title: "Weekly hours",
    meaning: "The load in hours, of a week of 40.",
    formula: "load x 4 hours",
    inputs: ["manager"],
    source: "Grove: half a day a week for each report",
    caution: "weights",
  },
  hops: {
    metric: "M17",
    title: "Hops through the line",
    meaning: "If these two disagree, it crosses this many desks to be settled.",
    formula: "layer(a) + layer(b) - 2 x layer(lowest common manager); desks between: one fewer",
    inputs: ["manager"],
    source: "Fayol's gang plank, 1916",
    caution: "hops",
  },
  meanHops: {
    metric: "M18",
    title: "Gang-plank benefit",
    meaning: "How much the links between managers shorten the average way between two of them.",
    formula: "1 - mean hops with links / mean hops through the line, over all pairs of managers",
    inputs: ["manager", "dottedManager"],
    source: "Fayol; sampling of very many managers: ours",
    caution: "links",
  },
  groups: {
    metric: "M33",
    title: "Rows by group",
    meaning: "The same figures for each group, so that one can look where it differs.",
    formula:
      "people and managers by the group they are in; a group under 5 is hidden, and the next smallest with it where one could tell it by subtraction",
    inputs: ["manager", "department", "location", "grade"],
    source: "5: Viva Insights",
    caution: "smallGroups",
  },
  withoutReports: {
    metric: "M28",
    title: "Leading without reports",
    meaning: "Of the senior seats, how many can be reached without taking on people.",
    formula: "ICs at or above the lowest grade of a manager / all people there",
    inputs: ["manager", "grade"],
    source: "ours",
    caution: "smallGroups",
  },
  ceilingGap: {
    metric: "M29",
    title: "Ceiling gap",
    meaning: "How much earlier the technical ladder stops than the management one.",
    formula: "top grade of a manager - top grade of an IC",
    inputs: ["manager", "grade"],
    source: "ours",
    caution: "smallGroups",
  },
  titleForPay: {
    metric: "M30",
    title: "Title for pay",
    meaning: "Experts who may have been given a team because it was the only way up.",
    formula: "managers with at most 3 reports and a technical title",
    inputs: ["manager", "title"],
    source: "Portland, 2014",
    caution: "smallGroups",
  },
} as const satisfies Readonly<Record<string, Figure>>;
