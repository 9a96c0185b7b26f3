// The English messages in the code. Run by itself it prints those that a language lacks, by area, to be translated.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { parseSync } from "vite";
import type { TranslatedCode } from "../src/language/languages.ts";

export const CODES: readonly TranslatedCode[] = ["de", "fr", "es", "ja"];
/** Functions whose first argument is an English message. */
const SAYING = ["say", "sayRich", "saying", "message"];

export interface FoundMessage {
  /** Within src. */
  readonly file: string;
  /** Whether it may have tags. */
  readonly isRich: boolean;
}

export interface Messages {
  readonly found: ReadonlyMap<string, FoundMessage>;
  /** Where what should be a literal is something else. */
  readonly others: readonly string[];
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;

/** The literals an expression may be: one, or one of both sides of a condition. Null for anything else. */
function literalsOf(node: unknown): readonly string[] | null {
  if (!isNode(node)) return null;
  if (node.type === "Literal" && typeof node.value === "string") return [node.value];
  if (node.type !== "ConditionalExpression") return null;
  const yes = literalsOf(node.consequent);
  const no = literalsOf(node.alternate);
  return yes && no && [...yes, ...no];
}

/** Every message that src says, its tests apart. */
export function messagesInCode(): Messages {
  const found = new Map<string, FoundMessage>();
  const others: string[] = [];
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !file.includes(".test.") && !/language[/]say/.test(file),
  );
  for (const file of files) {
    const text = readFileSync(join("src", file), "utf8");
    if (!/language\/say(Rich)?\.tsx?"/.test(text)) continue;
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(visit);
      if (!isNode(value)) return;
      if (
        value.type === "CallExpression" &&
        isNode(value.callee) &&
        Array.isArray(value.arguments)
      ) {
        note(String(value.callee.name), value.arguments[0]);
      }
      for (const inner of Object.values(value)) visit(inner);
    };
    const note = (name: string, first: unknown): void => {
      if (!SAYING.includes(name)) return;
      const literals = literalsOf(first);
      if (!literals) others.push(`${file}: ${name}(…)`);
      for (const english of literals ?? []) {
        const isRich = name === "sayRich" || (found.get(english)?.isRich ?? false);
        found.set(english, { file: found.get(english)?.file ?? file, isRich });
      }
    };
    visit(parseSync(file, text).program);
  }
  return { found, others };
}

export interface Translations {
  readonly entries: ReadonlyMap<string, string>;
  /** Messages that stand in two areas. */
  readonly twice: readonly string[];
}

/** What the catalogs of a language hold. */
export function translationsIn(code: TranslatedCode): Translations {
  const entries = new Map<string, string>();
  const twice: string[] = [];
  const folder = `src/language/${code}`;
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    const read = JSON.parse(readFileSync(join(folder, file), "utf8"));
    for (const [english, said] of Object.entries<string>(read)) {
      if (entries.has(english)) twice.push(`${file}: ${english}`);
      entries.set(english, said);
    }
  }
  return { entries, twice };
}

/** The catalog a message belongs to: the place on the page, or the stage. */
export function areaOf(file: string): string {
  const [stage = "", place = "", inner] = file.split("/");
  if (stage !== "ui") return stage;
  return inner === undefined ? "page" : place;
}

function printMissing(): void {
  const { found } = messagesInCode();
  for (const code of CODES) {
    const { entries } = translationsIn(code);
    const missing: Record<string, Record<string, string>> = {};
    for (const [english, { file }] of found) {
      if (entries.has(english)) continue;
      const area = areaOf(file);
      missing[area] = { ...missing[area], [english]: "" };
    }
    process.stdout.write(`${code} ${JSON.stringify(missing, null, 2)}\n`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) printMissing();
