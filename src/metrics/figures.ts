import { type Message, message } from "../language/say.ts";

/** What the product says wherever a figure could be taken for more than it is. */
export const CAUTIONS = {
  span: message("Span says how many people, not how well anybody manages."),
  bands: message("Bands are starting points. Set them per function; no single number fits."),
  weights: message(
    "Load weights marked ours are assumptions, not research. Change them and the flags change.",
  ),
  hops: message(
    "Hops are desks on the line, not days. Days appear only from the waits you entered.",
  ),
  links: message("No recorded link is not proof of no collaboration."),
  upsideDown: message("Upside-down shows who supports whom. Accountability has not moved."),
  smallGroups: message(
    "Groups under 5 are hidden. Do not use this to rate, promote or dismiss a person.",
  ),
} as const;

/** How a figure explains itself. */
export interface Figure {
  /** Its number in the definitions of the metrics. */
  readonly metric: string;
  readonly title: Message;
  /** What it tells, in one sentence for somebody who has never seen it. */
  readonly meaning: Message;
  readonly formula: Message;
  /** What it reads; a figure whose input is missing is unknown. */
  readonly inputs: readonly string[];
  /** Whose default or limit it is; "ours" for a choice of this product. */
  readonly source: Message;
  readonly caution: keyof typeof CAUTIONS | null;
}

/** Every figure and how it explains itself; one list for the page, the report and the exports. */
export const FIGURES = {
  directSpan: {
    metric: "M1",
    title: message("Span of control"),
    meaning: message("How many people depend directly on this manager."),
    formula: message("people who report by solid line; vacancies and dotted lines are not counted"),
    inputs: ["manager"],
    source: message("narrow up to 3: UNC's minimum of 4, Grove; wide above 10: Meta's cap"),
    caution: "span",
  },
  fteSpan: {
    metric: "M2",
    title: message("FTE span"),
    meaning: message("The same team in full-time posts."),
    formula: message("sum of the reports' shares of a full-time post; a blank counts as 1"),
    inputs: ["manager", "fte"],
    source: message("ours"),
    caution: "span",
  },
  totalSpan: {
    metric: "M3",
    title: message("Total span"),
    meaning: message("Everyone who ultimately relies on this leader."),
    formula: message("people anywhere below"),
    inputs: ["manager"],
    source: message("standard"),
    caution: "span",
  },
  dottedSpan: {
    metric: "M4",
    title: message("Dotted span"),
    meaning: message("People this manager also answers for without owning."),
    formula: message(
      "dotted lines that point at the manager, except where they repeat the solid one",
    ),
    inputs: ["dottedManager"],
    source: message("never added to the span: UNC"),
    caution: null,
  },
  dottedShare: {
    metric: "M4",
    title: message("People with a dotted line"),
    meaning: message("How many of a hundred people answer to a second manager as well."),
    formula: message("people with a dotted line that does not repeat their solid one / people"),
    inputs: ["dottedManager"],
    source: message("standard"),
    caution: null,
  },
  medianSpan: {
    metric: "M5",
    title: message("Typical span"),
    meaning: message("The span of the manager in the middle; a mean would hide the one with many."),
    formula: message("median of the spans of all managers"),
    inputs: ["manager"],
    source: message("standard"),
    caution: "span",
  },
  meanSpan: {
    metric: "M5",
    title: message("Average span"),
    meaning: message(
      "The reports shared out evenly over all managers; a few large teams pull it up.",
    ),
    formula: message("direct reports of all managers / managers"),
    inputs: ["manager"],
    source: message("standard"),
    caution: "span",
  },
  icsPerManager: {
    metric: "M5",
    title: message("Individual contributors per manager"),
    meaning: message("How many people do the work for each who supports them."),
    formula: message("(people - managers) / managers"),
    inputs: ["manager"],
    source: message("Amazon, Nakisa"),
    caution: "bands",
  },
  managerShare: {
    metric: "M5",
    title: message("Managers among all"),
    meaning: message("How many of a hundred people have somebody reporting to them."),
    formula: message("managers / people"),
    inputs: ["manager"],
    source: message("standard"),
    caution: "bands",
  },
  fteRatio: {
    metric: "M5",
    title: message("FTE ratio"),
    meaning: message("Full-time posts that do the work for each full-time post that manages."),
    formula: message(
      "full-time posts of individual contributors / of managers; a blank counts as 1",
    ),
    inputs: ["manager", "fte"],
    source: message("Texas"),
    caution: "bands",
  },
  managersBySpan: {
    metric: "M6",
    title: message("Every size of team"),
    meaning: message("How many managers have exactly so many direct reports."),
    formula: message("managers counted by their span of control; the longest tail is one bar"),
    inputs: ["manager"],
    source: message("colours: narrow and wide as above, yours to set"),
    caution: "span",
  },
  bands: {
    metric: "M6",
    title: message("Bands"),
    meaning: message("How many managers have a small, a middling, a large team."),
    formula: message("managers with 1, 2-3, 4-7, 8-12, 13-16, 17 or more direct reports"),
    inputs: ["manager"],
    source: message("Orgvue's example bands"),
    caution: "bands",
  },
  layers: {
    metric: "M7",
    title: message("Layers"),
    meaning: message("How many desks between the front line and the top."),
    formula: message("the top post is 1, everybody else one more than their manager; the largest"),
    inputs: ["manager"],
    source: message("standard; North Carolina asks for at most 7"),
    caution: "bands",
  },
  shape: {
    metric: "M8",
    title: message("Shape"),
    meaning: message("Where the weight of the organisation sits."),
    formula: message(
      "people by layer: a pyramid never shrinks downward, an hourglass shrinks and grows again, a diamond shrinks and does not",
    ),
    inputs: ["manager"],
    source: message("ours"),
    caution: null,
  },
  fewestLayers: {
    metric: "M9",
    title: message("Fewest possible layers"),
    meaning: message("A floor, not a goal: the layers needed if everybody had the target span."),
    formula: message("the least L with 1 + t + ... + t^(L-1) >= people, t = 8"),
    inputs: ["manager"],
    source: message("North Carolina's 1:8"),
    caution: "bands",
  },
  oneToOne: {
    metric: "M10",
    title: message("One-to-one lines"),
    meaning: message(
      "Managers with exactly one person, and where such lines stack on top of each other.",
    ),
    formula: message("managers with a span of 1; the chain is how many follow each other downward"),
    inputs: ["manager"],
    source: message("ours; a chief of staff or a handover is a good reason"),
    caution: "span",
  },
  layerBySpan: {
    metric: "M11",
    title: message("Layers and spans"),
    meaning: message("On which layers the small and the large teams are."),
    formula: message("managers on each layer with a span in each band"),
    inputs: ["manager"],
    source: message("bands: Orgvue's example"),
    caution: "bands",
  },
  kindOfManager: {
    metric: "M12",
    title: message("Kind of manager"),
    meaning: message(
      "What this manager is for: coaching doers, coaching managers, or both at once.",
    ),
    formula: message("who reports, assistants apart: only ICs, only managers, or both"),
    inputs: ["manager", "title"],
    source: message("standard"),
    caution: null,
  },
  sameGradeLines: {
    metric: "M13",
    title: message("Same-grade lines"),
    meaning: message("People who report to somebody of their own grade or below it."),
    formula: message("lines with the person's grade >= the manager's / lines with both known"),
    inputs: ["manager", "grade"],
    source: message("ours"),
    caution: null,
  },
  load: {
    metric: "M14",
    title: message("Load"),
    meaning: message("The work of managing this team, in reports of an ordinary team."),
    formula: message(
      "people + 10 x share of own work + groups + 0.5 x new + 0.25 x far + 0.5 x (functions - 1) + 0.5 x dotted",
    ),
    inputs: ["manager", "hireDate", "utcOffset", "department", "dottedManager"],
    source: message(
      "people, groups and limits: Grove; own work: arithmetic; the other weights: ours",
    ),
    caution: "weights",
  },
  weeklyHours: {
    metric: "M15",
    title: message("Weekly hours"),
    meaning: message("The load in hours, of a week of 40."),
    formula: message("load x 4 hours"),
    inputs: ["manager"],
    source: message("Grove: half a day a week for each report"),
    caution: "weights",
  },
  hops: {
    metric: "M17",
    title: message("Hops through the line"),
    meaning: message("If these two disagree, it crosses this many desks to be settled."),
    formula: message(
      "layer(a) + layer(b) - 2 x layer(lowest common manager); desks between: one fewer",
    ),
    inputs: ["manager"],
    source: message("Fayol's gang plank, 1916"),
    caution: "hops",
  },
  meanHops: {
    metric: "M18",
    title: message("Gang-plank benefit"),
    meaning: message(
      "How much the links between managers shorten the average way between two of them.",
    ),
    formula: message(
      "1 - mean hops with links / mean hops through the line, over all pairs of managers",
    ),
    inputs: ["manager", "links"],
    source: message("Fayol; sampling of very many managers: ours"),
    caution: "links",
  },
  splitManagement: {
    metric: "M24",
    title: message("Leading and serving in one hand"),
    meaning: message("People whose manager is not on any of the work they do."),
    formula: message(
      "ICs with a product whose solid manager is on none of their products / ICs with a product",
    ),
    inputs: ["manager", "products"],
    source: message("ours"),
    caution: "smallGroups",
  },
  decisionHeight: {
    metric: "M25",
    title: message("Decision height"),
    meaning: message(
      "The lowest manager who has the whole product team under them: where a dispute must end up.",
    ),
    formula: message(
      "layer of the member farthest below - layer of the lowest common manager of all members; managers: distinct solid managers of the members",
    ),
    inputs: ["manager", "products"],
    source: message("ours; more than seven deciding together: Bain"),
    caution: "hops",
  },
  ownTeam: {
    metric: "M25",
    title: message("A product as a team of its own"),
    meaning: message(
      "How near its people would be to each other if they stood together under one lead.",
    ),
    formula: message(
      "mean hops over all pairs, layer(a) + layer(b) - 2 x layer(lowest common manager), in the organisation as it is and redrawn",
    ),
    inputs: ["manager", "products"],
    source: message("ours: a what-if, no advice"),
    caution: "hops",
  },
  groups: {
    metric: "M33",
    title: message("Rows by group"),
    meaning: message("The same figures for each group, so that one can look where it differs."),
    formula: message(
      "people and managers by the group they are in; a group under 5 is hidden, and the next smallest with it where one could tell it by subtraction",
    ),
    inputs: ["manager", "department", "location", "grade"],
    source: message("5: Viva Insights"),
    caution: "smallGroups",
  },
  crossUnit: {
    metric: "M19",
    title: message("Across units"),
    meaning: message(
      "How much managers work across units, compared with what the sizes of the units alone would give.",
    ),
    formula: message(
      "links between units / all links, and E-I = (between - within) / all; by chance: the same over all pairs of managers that no solid line joins",
    ),
    inputs: ["manager", "department", "links"],
    source: message("E-I index: Krackhardt and Stern, 1988"),
    caution: "links",
  },
  brokers: {
    metric: "M20",
    title: message("Brokers"),
    meaning: message("If this person is away, which pairs lose their only short way?"),
    formula: message(
      "pairs of managers whose shortest way over links leads over this one, in parts where there are several / ((n - 1)(n - 2) / 2)",
    ),
    inputs: ["manager", "links"],
    source: message("betweenness: Freeman, Brandes; sampling of very many managers: ours"),
    caution: "smallGroups",
  },
  concentration: {
    metric: "M21",
    title: message("Concentration"),
    meaning: message("How much of the collaboration a few managers carry."),
    formula: message(
      "weight of links at the busiest 5 % of managers / weight at all, each link at both ends",
    ),
    inputs: ["manager", "links"],
    source: message(
      "a reminder, no benchmark: Cross finds 20 to 35 % of ties that add value with 3 to 5 % of people",
    ),
    caution: "links",
  },
  peerCohesion: {
    metric: "M22",
    title: message("Peer cohesion"),
    meaning: message(
      "Do managers with the same boss work with each other, or only through the boss?",
    ),
    formula: message("linked pairs / pairs of managers with the same boss, over all bosses"),
    inputs: ["manager", "links"],
    source: message("Rothman"),
    caution: "links",
  },
  coordination: {
    metric: "M23",
    title: message("Coordination covered"),
    meaning: message(
      "Of the pairs of managers whose people share a product, how many actually talk?",
    ),
    formula: message(
      "pairs that share a product and have a recorded link / pairs that share a product, without those along a solid line",
    ),
    inputs: ["manager", "products", "links"],
    source: message("congruence; products of more than 100 managers left out: ours"),
    caution: "links",
  },
  decisionTime: {
    metric: "M26",
    title: message("Decision time"),
    meaning: message(
      "If each desk holds a question for as long as you say, how long this way takes, and how long a direct agreement.",
    ),
    formula: message(
      "hops x days a desk, 1 hop over a link; x 1 / (1 - utilisation) where one is entered, at most 20; cost: days x cost of a day",
    ),
    inputs: ["manager"],
    source: message("your waits and costs; the queue: M/M/1"),
    caution: "hops",
  },
  deciderEffect: {
    metric: "M27",
    title: message("Deciders"),
    meaning: message("How much of its effect a group keeps when more than seven decide."),
    formula: message("1 - 0.1 for each decider beyond 7, at least 0"),
    inputs: ["products"],
    source: message("Bain"),
    caution: null,
  },
  withoutReports: {
    metric: "M28",
    title: message("Leading without reports"),
    meaning: message("Of the senior seats, how many can be reached without taking on people."),
    formula: message("ICs at or above the lowest grade of a manager / all people there"),
    inputs: ["manager", "grade"],
    source: message("ours"),
    caution: "smallGroups",
  },
  ceilingGap: {
    metric: "M29",
    title: message("Ceiling gap"),
    meaning: message("How much earlier the technical ladder stops than the management one."),
    formula: message("top grade of a manager - top grade of an IC"),
    inputs: ["manager", "grade"],
    source: message("ours"),
    caution: "smallGroups",
  },
  titleForPay: {
    metric: "M30",
    title: message("Title for pay"),
    meaning: message("Experts who may have been given a team because it was the only way up."),
    formula: message("managers with at most 3 reports and a technical title"),
    inputs: ["manager", "title"],
    source: message("Portland, 2014"),
    caution: "smallGroups",
  },
  frontLine: {
    metric: "M32",
    title: message("Distance to the front line"),
    meaning: message("How far this leader sits from someone who meets customers."),
    formula: message("fewest hops through the line to anybody marked as facing customers"),
    inputs: ["manager", "customerFacing"],
    source: message("ours"),
    caution: "hops",
  },
} as const satisfies Readonly<Record<string, Figure>>;
