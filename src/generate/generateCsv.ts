import { dateOfDay, dayNumberOf } from "../base/dayNumber.ts";
import { seededRandom } from "../base/random.ts";
import { dottedLinePicker } from "./dottedLines.ts";
import { type GrownTree, growTree, NO_DEPARTMENT } from "./growTree.ts";
import { namePicker } from "./names.ts";
import { postPicker } from "./posts.ts";
import { DEPARTMENTS, PLACES, PRODUCT_SUFFIXES, PRODUCT_WORDS } from "./words.ts";

export interface GenerateOptions {
  /** How many people; vacant posts come on top. */
  readonly people: number;
  /** The same seed and number of people give the same text, on every machine. */
  readonly seed: number;
}

export const GENERATED_COLUMNS: readonly string[] = [
  "Employee ID",
  "Name",
  "Work Email",
  "Title",
  "Department",
  "Location",
  "UTC Offset",
  "Grade",
  "FTE",
  "Worker Type",
  "Hire Date",
  "Manager ID",
  "Dotted-line Manager ID",
  "Products",
];

const ONE_VACANCY_IN = 220;
const AS_OF_DAY = dayNumberOf("2026-10-30");

/**
 * An HR export of an invented company as CSV, line by line, the header first. Lines are in the order of
 * employee numbers, which is the order in which people were hired, so managers may come after reports.
 */
export function* generateCsv({ people, seed }: GenerateOptions): Generator<string> {
  const random = seededRandom(seed);
  const { tree, hireDay, order, number } = numberedTree(people, random);
  const place = placesOf(tree, random);
  const product = productsOf(tree, random);
  const nameOf = namePicker(random);
  const postOf = postPicker(tree, random);
  const dottedOf = dottedLinePicker(tree, random);
  const idOf = (i: number): string => (i < 0 ? "" : String(number[i]));

  yield GENERATED_COLUMNS.join(",");
  for (const i of order) {
    const at = PLACES[place[i] ?? 0];
    const { name, email } = nameOf(at?.naming ?? "english");
    const { title, grade } = postOf(i);
    const isManager = (tree.span[i] ?? 0) > 0;
    yield [
      idOf(i),
      name,
      email,
      quoted(title),
      departmentName(tree, i),
      at?.city,
      at?.utcOffset,
      grade,
      drawFte(isManager, random),
      drawWorkerType(isManager, random),
      dateOfDay(hireDay[i] ?? 0),
      idOf(tree.parent[i] ?? -1),
      idOf(dottedOf(i)),
      productsText(product[i] ?? -1, product, random),
    ].join(",");
  }
  yield* vacancies(tree, place, idOf, random);
}

/** An organisation whose people have been hired. */
export interface NumberedTree {
  readonly tree: GrownTree;
  readonly hireDay: Int32Array;
  /** All people, the first hired first. */
  readonly order: readonly number[];
  /** Employee numbers by index. */
  readonly number: Float64Array;
}

/** Who works there since when and under which number: what every file of an organisation agrees on. */
export function numberedTree(people: number, random: () => number): NumberedTree {
  const tree = growTree(people, random);
  const hireDay = hireDays(tree, random);
  const order = Array.from(orderedBy(hireDay));
  return { tree, hireDay, order, number: employeeNumbers(order) };
}

/** Posts nobody holds at present, each with a number of its own. */
function* vacancies(
  tree: GrownTree,
  place: Uint8Array,
  idOf: (i: number) => string,
  random: () => number,
): Generator<string> {
  const managers: number[] = [];
  for (let i = 1; i < tree.count; i++) if (tree.level[i] === 1) managers.push(i);
  for (let k = 1; k <= Math.round(tree.count / ONE_VACANCY_IN); k++) {
    const manager = managers[Math.floor(random() * managers.length)];
    if (manager === undefined) return;
    const roles = DEPARTMENTS[tree.department[manager] ?? NO_DEPARTMENT]?.roles ?? [];
    const title = roles[Math.floor(random() * roles.length)] ?? "Specialist";
    const at = PLACES[place[manager] ?? 0];
    const department = departmentName(tree, manager);
    yield `P-${String(k).padStart(4, "0")},Vacant,,${title},${department},${at?.city},${at?.utcOffset},3,1,Vacancy,,${idOf(manager)},,`;
  }
}

function departmentName(tree: GrownTree, i: number): string {
  return DEPARTMENTS[tree.department[i] ?? NO_DEPARTMENT]?.name ?? "Executive";
}

/** Service is shorter the nearer the front line; nobody has more than 34 years. */
function hireDays(tree: GrownTree, random: () => number): Int32Array {
  const days = new Int32Array(tree.count);
  for (let i = 0; i < tree.count; i++) {
    const meanYears = 4 + 1.5 * (tree.level[i] ?? 0);
    const years = Math.min(34, -Math.log(1 - random()) * meanYears);
    days[i] = AS_OF_DAY - Math.floor(years * 365.25);
  }
  return days;
}

/** All people, the first hired first. */
function orderedBy(hireDay: Int32Array): Int32Array {
  // Day and index in one number: sorting numbers needs no comparator and is ten times as fast.
  const keys = Float64Array.from(hireDay, (day, i) => day * 4_194_304 + i).sort();
  return Int32Array.from(keys, (key) => key % 4_194_304);
}

/** Employee numbers by index, all with the same number of digits. */
function employeeNumbers(order: readonly number[]): Float64Array {
  const first = 10 ** Math.max(4, String(order.length).length) + 1;
  const numbers = new Float64Array(order.length);
  order.forEach((i, rank) => {
    numbers[i] = first + rank;
  });
  return numbers;
}

/** Index into PLACES: most people work where their manager does; small companies have few places. */
function placesOf(tree: GrownTree, random: () => number): Uint8Array {
  const open = PLACES.slice(0, Math.min(PLACES.length, Math.ceil(1 + Math.log2(tree.count) * 1.5)));
  const weights = open.map(({ weight }) => weight);
  const total = weights.reduce((a, b) => a + b, 0);
  const draw = (): number => {
    let left = random() * total;
    return Math.max(
      0,
      weights.findIndex((weight) => {
        left -= weight;
        return left < 0;
      }),
    );
  };
  const place = new Uint8Array(tree.count);
  for (let i = 1; i < tree.count; i++) {
    const moves = random() < ((tree.level[i] ?? 0) > 0 ? 0.3 : 0.12);
    place[i] = moves ? draw() : (place[tree.parent[i] ?? 0] ?? 0);
  }
  return place;
}

/** The product of each person's team as a number, -1 for none; the numbers stand in `productName`. */
function productsOf(tree: GrownTree, random: () => number): Int16Array {
  const kinds = Math.min(400, Math.max(3, Math.round(Math.sqrt(tree.count) / 4)));
  const product = new Int16Array(tree.count).fill(-1);
  for (let i = 1; i < tree.count; i++) {
    if (!DEPARTMENTS[tree.department[i] ?? NO_DEPARTMENT]?.onProducts) continue;
    const above = product[tree.parent[i] ?? 0] ?? -1;
    if (above >= 0) product[i] = above;
    else if ((tree.level[i] ?? 0) <= 2) product[i] = Math.floor(random() ** 1.3 * kinds);
  }
  return product;
}

function productName(product: number): string {
  const word = PRODUCT_WORDS[product % PRODUCT_WORDS.length] ?? "";
  const turn = Math.floor(product / PRODUCT_WORDS.length);
  return turn === 0 ? word : `${word} ${PRODUCT_SUFFIXES[turn - 1] ?? turn}`;
}

/** One in nine helps a second product, the neighbour of their own. */
function productsText(own: number, all: Int16Array, random: () => number): string {
  if (own < 0) return "";
  if (random() >= 0.11) return productName(own);
  const second = all[Math.floor(random() * all.length)] ?? -1;
  return second < 0 || second === own
    ? productName(own)
    : `${productName(own)}; ${productName(second)}`;
}

function drawFte(isManager: boolean, random: () => number): number {
  const draw = random();
  if (draw < (isManager ? 0.95 : 0.87)) return 1;
  if (isManager || draw < 0.94) return 0.8;
  return draw < 0.97 ? 0.6 : 0.5;
}

function drawWorkerType(isManager: boolean, random: () => number): string {
  const draw = random();
  if (isManager || draw < 0.92) return "Employee";
  return draw < 0.985 ? "Contractor" : "Intern";
}

function quoted(cell: string): string {
  return cell.includes(",") ? `"${cell}"` : cell;
}
