import { foldText } from "../base/foldText.ts";

/** Texts that stand for nobody where a manager is expected. */
const NO_MANAGER = new Set([
  "",
  "n/a",
  "#n/a",
  "na",
  "n.a.",
  "-",
  "--",
  "---",
  "–",
  "—",
  "none",
  "(none)",
  "null",
  "(null)",
  "<null>",
  "nil",
  "nan",
  "0",
  "xx",
  "no_manager",
  "no_mgr",
  "no manager",
  "(blank)",
  "blank",
  "not applicable",
  "keine",
  "keiner",
  "kein",
  "aucun",
  "ninguno",
  "nenhum",
  "geen",
  "brak",
  "nessuno",
  "нет",
  "なし",
]);

/** Whether a manager cell names nobody. */
export function isNoManager(text: string): boolean {
  return NO_MANAGER.has(text.toLowerCase()) || /^0+$/.test(text);
}

/** Texts that stand for a blank id or e-mail address. */
const NO_KEY = new Set([
  "n/a",
  "#n/a",
  "na",
  "-",
  "--",
  "–",
  "none",
  "null",
  "nil",
  "nan",
  "(blank)",
]);

const LONGEST_NO_KEY = 7;

/** Whether an id or e-mail cell holds none. */
export function isNoKey(text: string): boolean {
  if (text.length > LONGEST_NO_KEY || /^\d/.test(text)) return false;
  return text === "" || NO_KEY.has(text.toLowerCase());
}

/** Nobody says more than this of a status or a post; patterns take long over a megabyte of blanks. */
const LONGEST_SAID = 500;

/** A text without the quotation marks and brackets that some exports leave around it, folded. */
function bare(text: string): string {
  return foldText(text.slice(0, LONGEST_SAID))
    .replace(/^[\s'"“”„‘’([<*]+|[\s'"“”‘’)\]>*.:]+$/g, "")
    .trim();
}

/** One of these is in every text below; most names are done with at this first look. */
const MAY_BE_VACANT =
  /vac|vak|vag[oa]|open|fill|tb|to be|hire|position|offen|besetz|n\.? ?n|pourvoir|contratar|wakat|nieobs|scoperto|assumere|ваканс|вакант|空席|欠員|募集|採用/i;

const VACANT_NAME =
  /^(vacant|vacancy|vacant (position|post|role)|(position|post) vacant|open (position|req|requisition|role|headcount|post)|unfilled|to be (hired|recruited|filled|determined|appointed|announced)|tb[hdra]|tbc|new hire|vakant|unbesetzt|offene stelle|zu besetzen|n\.? ?n|poste vacant|vacante|a pourvoir|puesto vacante|vago|vaga|vaga aberta|a contratar|vacature|openstaand|vacat|wakat|nieobsadzone|posto vacante|scoperto|da assumere|вакансия|вакантно|вакант|空席|欠員|募集中|採用予定)( [-–(#].*|\d*| \d+)?$/;

/** Whether a name says that the post is to be filled. */
export function isVacantName(name: string): boolean {
  return name.length <= 60 && MAY_BE_VACANT.test(name) && VACANT_NAME.test(bare(name));
}

const VACANT_STATUS =
  /^(open|vacant|vacancy|unfilled|open position|open req(uisition)?|approved to hire|recruiting|to be filled|offen|vakant|unbesetzt|ausgeschrieben|a pourvoir|vacante|vaga|abierta?|aberta|vacature|openstaand|wakat|scoperto|вакансия|вакантн\p{L}*|открыта|空席|欠員|募集中)$/u;

/** Whether a status says that the post is to be filled. */
export function isVacantStatus(status: string): boolean {
  return VACANT_STATUS.test(bare(status));
}

const CLOSED_POST =
  /^(eliminated|abolished|closed|post closed|position closed|deleted|removed|gestrichen|weggefallen|supprime|suprimido|amortizado|extinto|vervallen|zlikwidowan\p{L}*|soppresso|ликвидирован\p{L}*|упразднен\p{L}*|廃止)$/u;

const LONGEST_CLOSED = 24;

/** Whether a name or a status says that the post is no more. */
export function isClosedPost(text: string): boolean {
  return text.length <= LONGEST_CLOSED && !text.includes(" ", 9) && CLOSED_POST.test(bare(text));
}

const ACTIVE =
  /^(active|current|aktiv|actif|activo|ativo|actief|aktywn|attivo|работает|действ|在籍|在職)/;
const LEFT =
  /terminat|^inactive|^not active|^non active|^in active|^left\b|leaver|^ex\b|^former|resign|retired|^retire|deceas|dismiss|offboard|separated|archived|disabled|deactivat|suspended account|laid off|ausgeschieden|ausgetreten|inaktiv|gekundigt|beendet|verstorben|pensioniert|im ruhestand|^parti\b|^sorti|inactif|demission|licenci|retraite|^baja|cesad|inactivo|despedid|jubilad|desligad|demitid|inativ|aposentad|uit dienst|inactief|ontslagen|zwolnion|nieaktywn|byly|cessat|inattiv|dimess|licenziat|pensionat|уволен|неактив|退職|退社|離職|無効/;
const NOT_YET =
  /^(pre ?hire|pre-hire|future hire|future dated|pending start|not started|accepted|hired - not started|noch nicht eingetreten)/;

/** What a status says of a person. */
export type StatusKind = "active" | "left" | "notYet" | "vacant" | "closed" | "unknown";

/** Reads a status in the languages of exports; `T`, `I` and the like only where `A` is used as well. */
export function statusKindOf(status: string, hasLetterCodes: boolean): StatusKind {
  const text = bare(status);
  if (text === "") return "unknown";
  if (hasLetterCodes && text.length === 1) return /[tirdx]/.test(text) ? "left" : "active";
  if (isVacantStatus(status)) return "vacant";
  if (isClosedPost(status)) return "closed";
  if (ACTIVE.test(text)) return "active";
  if (LEFT.test(text)) return "left";
  return NOT_YET.test(text) ? "notYet" : "unknown";
}

const YES = /^(y|yes|true|1|x|t|ja|j|oui|o|si|s|sim|tak|да|wahr|vrai|on|はい|有)$/;
const NO = /^(n|no|false|0|f|nein|non|nao|nee|nie|нет|falsch|faux|off|いいえ|無)$/;

/** A yes or a no in the languages of exports; undefined for anything else. */
export function yesOrNo(text: string): boolean | undefined {
  const word = bare(text);
  if (YES.test(word)) return true;
  return NO.test(word) ? false : undefined;
}

// What is a first name as well (Suma, Sum, Count) is a footer only without a further name.
const FOOTER =
  /^((grand |sub ?|report )?totals?\b|total (employees|headcount|workers|rows|records|count)|sum( of\b|[\s:]*[\d.,]*$)|summe\b|gesamt|insgesamt|anzahl|nombre total|total general|totaal|razem|suma( ko[nń]cowa| total| pracownik\S*)?[\s:]*[\d.,]*$|totale|итого|всего|合計|総計|(row|record|employee|head) ?count\b|count( of\b|[\s:]*[\d.,]*$)|number of (rows|records|employees)|page \d|seite \d|end of (report|file)|ende des berichts|generated (on|by|at)|report (generated|run|date)|printed\b|exported (on|by)|run (date|by)|confidential|copyright|©|\(?\d+ rows? (affected|selected))/i;

/** Whether a text is what reports end with rather than somebody's name or id. */
export function isFooterText(text: string): boolean {
  return text.length <= 200 && FOOTER.test(text);
}
