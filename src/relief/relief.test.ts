import { expect, test } from "vitest";
import { AS_OF_DAY, dayOf, nodeOf, orgOf, workedExample } from "../../tests/smallOrgs.ts";
import { loadOf } from "../metrics/load.ts";
import { loadOptionsOf } from "../metrics/loadOptions.ts";
import { populationOf } from "../metrics/population.ts";
import { type Settings, USUAL_SETTINGS } from "../metrics/settings.ts";
import type { Members } from "../org/buildOrg.ts";
import { NO_DAY, type Org, textOf } from "../org/org.ts";
import { textColumnOf } from "../org/textColumn.ts";
import type { Proposal } from "./proposal.ts";
import { type Relief, reliefOf } from "./relief.ts";
import { type ReliefSource, reliefSource } from "./reliefSource.ts";

function sourceOf(whole: Org, settings: Settings = USUAL_SETTINGS): ReliefSource {
  const org = populationOf(whole, settings.population);
  const load = loadOf(org, loadOptionsOf(org, settings.load, AS_OF_DAY));
  return reliefSource(whole, org, load, settings);
}

function reliefIn(org: Org, id: string, settings: Settings = USUAL_SETTINGS): Relief {
  return reliefOf(sourceOf(org, settings), nodeOf(org, id));
}

/** "peer: ben>cal" for each move. */
function written(org: Org, { moves }: Proposal): string[] {
  const id = (i: number): string => textOf(org, "id", i);
  return moves.map(({ way, person, to }) => `${way}: ${id(person)}>${id(to)}`).sort();
}

function loadsAfter(org: Org, { touched }: Proposal): Record<string, [number, string | null]> {
  return Object.fromEntries(
    touched.map(({ manager, after }) => [
      textOf(org, "id", manager),
      [after.terms.total, after.flag],
    ]),
  );
}

/** "prefix1<manager prefix2<manager ...", a team of so many. */
function team(manager: string, prefix: string, size: number): string {
  return Array.from({ length: size }, (_, i) => `${prefix}${i + 1}<${manager}`).join(" ");
}

/** A column with a text for the people of a small organisation, "" for everybody not named. */
function column(written: string, texts: Readonly<Record<string, string>>) {
  const ids = written.split(/\s+/).map((entry) => entry.replace(/^[?!]/, "").split("<")[0] ?? "");
  return textColumnOf(ids.map((id) => texts[id] ?? ""));
}

test("in the worked example three people move to a light peer, or four under the most senior of the team", () => {
  const relief = reliefIn(workedExample, "W08");
  expect(relief.before.terms.total).toBe(11.75);
  expect(relief.before.flag).toBe("overloaded");
  expect(relief.nearest).toBeNull();
  expect(relief.proposals.map(({ kinds }) => kinds)).toEqual([["peer"], ["split"]]);
  const [peer, split] = relief.proposals;
  if (!peer || !split) throw new Error("no proposals");

  // 9 people - 3, 0.75 far - 0.25, no second discipline any more: 11.75 - 3.75 = 8, the upper limit.
  expect(written(workedExample, peer)).toEqual(["peer: W11>W10", "peer: W14>W10", "peer: W16>W10"]);
  expect(loadsAfter(workedExample, peer)).toEqual({
    W08: [8, "in range"],
    W10: [4.75, "light"],
  });
  expect(peer.keepsDepartment).toEqual({ kept: 2, of: 3 });
  expect(peer.keepsPlace).toEqual({ kept: 0, of: 0 });
  expect(peer.lead).toBeNull();

  // Only W13 has grade 6. The two new starters stay, as does the tester.
  expect(written(workedExample, split)).toEqual([
    "split: W11>W13",
    "split: W12>W13",
    "split: W14>W13",
    "split: W18>W13",
  ]);
  expect(split.lead).toEqual({ person: nodeOf(workedExample, "W13"), by: "grade", equals: [] });
  expect(loadsAfter(workedExample, split)).toEqual({
    W08: [7.5, "in range"],
    W13: [4.25, "light"],
  });
  expect(split.touched.map(({ before }) => before?.terms.total ?? null)).toEqual([11.75, null]);
  expect(split.keepsDepartment).toEqual({ kept: 4, of: 4 });
  expect(split.newStarters).toEqual([]);
});

test("whoever is in range needs no relief", () => {
  expect(reliefIn(workedExample, "W01")).toMatchObject({ proposals: [], nearest: null });
});

test("a limit of one's own is the one that counts, for the manager and for the peer", () => {
  const people = `boss amy<boss bob<boss ${team("amy", "a", 11)} ${team("bob", "b", 2)}`;
  const org = orgOf(people);
  const withLimits = (limits: Readonly<Record<string, number>>): Relief => {
    const choices = { ...USUAL_SETTINGS.load.choices, people: new Map(Object.entries(limits)) };
    return reliefIn(org, "amy", { ...USUAL_SETTINGS, load: { ...USUAL_SETTINGS.load, choices } });
  };
  const [usual] = withLimits({}).proposals;
  expect(usual?.kinds).toEqual(["peer"]);
  expect(usual?.moves).toHaveLength(3);
  expect(withLimits({ amy: 10 }).proposals[0]?.moves).toHaveLength(1);
  expect(withLimits({ amy: 15 }).proposals).toEqual([]);
  // With room for one more at the peer only the split is left.
  expect(withLimits({ bob: 3.5 }).proposals.map(({ kinds }) => kinds)).toEqual([["split"]]);
});

test("fewest moves first, then as few as possible change their department, then their place", () => {
  const people = `boss amy<boss bob<boss cyd<boss ${team("amy", "a", 11)} b1<bob c1<cyd`;
  const org = orgOf(people, {
    text: {
      department: column(people, { a1: "Field", a2: "Field", bob: "Field", cyd: "Desk" }),
      location: column(people, { a1: "Lima", a3: "Oslo", a4: "Oslo", bob: "Oslo", cyd: "Lima" }),
    },
  });
  const [peer] = reliefIn(org, "amy").proposals;
  if (!peer) throw new Error("no proposal");
  // a2 keeps the department with bob; nobody known to change anything goes with a2.
  expect(peer.moves).toHaveLength(3);
  expect(peer.keepsDepartment.kept).toBe(peer.keepsDepartment.of);
  expect(peer.keepsPlace.kept).toBe(peer.keepsPlace.of);
});

test("a dotted line to a manager with room is turned into the solid one", () => {
  const people = `boss amy<boss far<boss bob<far ${team("amy", "a", 11)} ${team("bob", "b", 3)}`;
  const ids = people.split(" ").map((entry) => entry.split("<")[0] ?? "");
  const at = (id: string): number => ids.indexOf(id);
  const org = orgOf(people, {
    dotted: {
      person: Int32Array.of(at("a2"), at("a5"), at("a7"), at("a9"), at("a9")),
      manager: Int32Array.of(at("bob"), at("bob"), at("bob"), at("bob"), at("amy")),
    },
  });
  const dotted = reliefIn(org, "amy").proposals.find(({ kinds }) => kinds.includes("dotted"));
  if (!dotted) throw new Error("no proposal");
  // Four could be turned; a9's dotted line beside the solid one would begin to count.
  expect(written(org, dotted)).toEqual(["turned: a2>bob", "turned: a5>bob", "turned: a7>bob"]);
  // bob: 3 people and 4 dotted lines = 5; three of the lines are solid now.
  expect(loadsAfter(org, dotted)).toEqual({ amy: [8, "in range"], bob: [6.5, "in range"] });
});

test("dotted lines are handed back to own managers who have room", () => {
  const people = `boss amy<boss bob<boss cyd<boss ${team("amy", "a", 8)} ${team("bob", "b", 5)} ${team("cyd", "c", 9)}`;
  const ids = people.split(" ").map((entry) => entry.split("<")[0] ?? "");
  const person = ["b1", "b2", "b3", "b4", "b5", "c1"].map((id) => ids.indexOf(id));
  const org = orgOf(people, {
    dotted: {
      person: Int32Array.from(person),
      manager: new Int32Array(6).fill(ids.indexOf("amy")),
    },
  });
  const settings = {
    ...USUAL_SETTINGS,
    load: {
      ...USUAL_SETTINGS.load,
      choices: { ...USUAL_SETTINGS.load.choices, people: new Map([["amy", 8.5]]) },
    },
  };
  const dotted = reliefIn(org, "amy", settings).proposals.find(({ kinds }) =>
    kinds.includes("dotted"),
  );
  if (!dotted) throw new Error("no proposal");
  // 8 people and six lines are 11; five back to bob, none to cyd, who is stretched.
  expect(written(org, dotted)).toEqual([1, 2, 3, 4, 5].map((k) => `handed back: b${k}>bob`));
  expect(loadsAfter(org, dotted)).toEqual({ amy: [8.5, "in range"], bob: [5, "in range"] });
});

test("who is most senior goes by grade, among equals by service, and is left open when the file does not tell", () => {
  const people = `amy ${team("amy", "a", 11)}`;
  const day = (from: Readonly<Record<string, string>>): Int32Array =>
    Int32Array.from(people.split(" "), (entry) => {
      const date = from[entry.split("<")[0] ?? ""];
      return date ? dayOf(date) : NO_DAY;
    });
  const leadIn = (columns: Partial<Members>) => {
    const org = orgOf(people, columns);
    const lead = reliefIn(org, "amy").proposals[0]?.lead;
    return lead && { who: textOf(org, "id", lead.person), by: lead.by, equals: lead.equals.length };
  };
  const grade = column(people, { a3: "7", a4: "7", a5: "6" });
  expect(leadIn({ text: { grade: column(people, { a3: "6", a4: "7" }) } })).toEqual({
    who: "a4",
    by: "grade",
    equals: 0,
  });
  expect(
    leadIn({
      text: { grade },
      hireDay: day({ a3: "2019-01-01", a4: "2018-01-01", a5: "2010-01-01" }),
    }),
  ).toEqual({ who: "a4", by: "tenure", equals: 0 });
  expect(leadIn({ text: { grade } })).toEqual({ who: "a3", by: "open", equals: 2 });
  expect(leadIn({ hireDay: day({ a9: "2011-01-01", a2: "2012-01-01" }) })).toMatchObject({
    who: "a9",
    by: "tenure",
  });
  // The stand-in comes from the largest group of one department.
  expect(leadIn({ text: { department: column(people, { a1: "Z", a6: "Y", a7: "Y" }) } })).toEqual({
    who: "a2",
    by: "open",
    equals: 11,
  });
});

test("assistants, vacancies and contractors never lead, and the first two never move", () => {
  const people = `amy ${team("amy", "a", 11)} ?v<amy`;
  const text = {
    title: column(people, { a1: "Executive Assistant" }),
    workerType: column(people, { a2: "Contractor" }),
    grade: column(people, { a1: "9", a2: "9", v: "9", a3: "5" }),
  };
  const counted = {
    ...USUAL_SETTINGS,
    population: { ...USUAL_SETTINGS.population, vacancies: true },
  };
  for (const settings of [USUAL_SETTINGS, counted]) {
    const org = orgOf(people, { text });
    const [split] = reliefIn(org, "amy", settings).proposals;
    if (!split?.lead) throw new Error("no split");
    expect(textOf(org, "id", split.lead.person)).toBe("a3");
    const moved = split.moves.map(({ person }) => textOf(org, "id", person));
    expect(moved).not.toContain("a1");
    expect(moved).not.toContain("v");
  }
});

test("new starters, and managers with their teams, move only when nothing suffices without", () => {
  const people = `boss amy<boss bob<boss ${team("amy", "a", 9)} x<amy x1<x ${team("bob", "b", 2)}`;
  const ids = people.split(" ").map((entry) => entry.split("<")[0] ?? "");
  const peerIn = (news: readonly string[]): Proposal | undefined => {
    const hireDay = Int32Array.from(ids, (id) => (news.includes(id) ? AS_OF_DAY - 10 : 0));
    return reliefIn(orgOf(people, { hireDay }), "amy").proposals.find(({ kinds }) =>
      kinds.includes("peer"),
    );
  };
  const some = peerIn(["a1", "a2"]);
  expect(some?.moves).toHaveLength(3);
  expect(some?.newStarters).toEqual([]);
  expect(some?.managers).toEqual([]);
  const most = peerIn(ids.filter((id) => /^a[1-9]$/.test(id) && id !== "a9"));
  // 10 people, 8 new: 14. Four new and the settled one: 14 - 4 * 1.5 = 8.
  expect(most?.moves).toHaveLength(4);
  expect(most?.newStarters).toHaveLength(4);
});

test("a light team of the same department elsewhere in the line takes part when peers cannot", () => {
  const people = `top p<top q<top amy<p bob<q cyd<q ${team("amy", "a", 10)} b1<bob c1<cyd`;
  const org = orgOf(people, {
    text: { department: column(people, { amy: "Field", bob: "Desk", cyd: "Field" }) },
  });
  const peer = reliefIn(org, "amy").proposals.find(({ kinds }) => kinds.includes("peer"));
  if (!peer) throw new Error("no proposal");
  expect(written(org, peer).every((move) => move.endsWith(">cyd"))).toBe(true);
  expect(peer.elsewhere).toEqual([nodeOf(org, "cyd")]);
});

test("two kinds are combined when no single one suffices", () => {
  const people = `boss amy<boss bob<boss ${team("amy", "a", 17)} ${team("bob", "b", 4)}`;
  const relief = reliefIn(orgOf(people), "amy");
  // A lead takes at most 8, the peer 4: 17 - 8 = 9 is still too much, 17 - 9 is not.
  expect(relief.proposals.map(({ kinds }) => kinds.toSorted())).toEqual([["peer", "split"]]);
  expect(relief.proposals[0]?.moves).toHaveLength(9);
});

test("when nothing suffices, it says how far the best one gets", () => {
  const relief = reliefIn(orgOf(`amy ${team("amy", "a", 40)}`), "amy");
  expect(relief.proposals).toEqual([]);
  expect(relief.nearest?.kinds).toEqual(["split"]);
  expect(relief.nearest?.touched[0]?.after.terms.total).toBe(32);
  expect(relief.nearest?.touched[0]?.after.flag).toBe("overloaded");
});

test("a load that is not made of people cannot be moved away", () => {
  const groups = new Map([["amy", 9]]);
  const settings = { ...USUAL_SETTINGS, load: { ...USUAL_SETTINGS.load, groups } };
  const org = orgOf(`boss amy<boss bob<boss ${team("amy", "a", 4)} b1<bob`);
  expect(reliefIn(org, "amy", settings)).toMatchObject({ proposals: [], nearest: null });
});

test("an executive is not moved to where they would be none", () => {
  const executives = Array.from({ length: 11 }, (_, i) => `e${i}<boss f${i}<e${i}`).join(" ");
  const people = `boss ${executives} other bob<other b1<bob`;
  const ids = people.split(" ").map((entry) => entry.split("<")[0] ?? "");
  const person = Int32Array.from({ length: 11 }, (_, i) => ids.indexOf(`e${i}`));
  const reliefWithLinesTo = (manager: string): Relief =>
    reliefIn(
      orgOf(people, { dotted: { person, manager: new Int32Array(11).fill(ids.indexOf(manager)) } }),
      "boss",
    );
  expect(reliefWithLinesTo("bob").proposals).toEqual([]);
  // Whoever reports to the top post of another tree stays on layer 2.
  expect(reliefWithLinesTo("other").proposals[0]?.managers).toHaveLength(3);
});
