import { foldText } from "../base/foldText.ts";
import { headerWords } from "./headerText.ts";

/**
 * What is left out unless asked for: words of headers, folded, in the languages of exports. A word
 * matches where a word begins; "=word" matches as a whole word; Chinese characters match anywhere.
 */
const SENSITIVE_WORDS: Readonly<Record<string, readonly string[]>> = {
  pay: [
    "salar|=pay|=pays|payment|wage|remunerat|compensation|=ctc|cost to company|compa ratio|earnings",
    "base rate|hourly rate|pay rate|daily rate|day rate|annual rate|monthly rate|overtime rate|bill rate",
    "gehalt|=lohn|stundenlohn|monatslohn|jahreslohn|bruttolohn|entgelt|vergutung|bezuge|besoldung",
    "salaire|remunerac|=traitement|=brut|=sueldo|sueldos|retribuci|=nomina|ordenado|vencimento",
    "=loon|bruto|salaris|wynagrodzeni|=pensja|=placa|stipendi|retribuzion|=ral|=paga",
    "зарплат|заработн|оклад|вознагражден|給与|給料|基本給|年収|月給|報酬|手当",
  ],
  bonus: [
    "bonus|commission|incentive|=prime|=primes|pramie|tantieme|=zulage|provision|gratifi",
    "bonificac|comisi|comissao|comissoes|=premie|=premia|=premio|=premi|provvigion|премия|премии|бонус|賞与",
  ],
  equity: ["=equity|stock|=rsu|=rsus|=esop|share option|aktienoption|=acciones|=azioni|акции|株式"],
  bank: [
    "bank|=iban|=bic|swift|=rib|account number|routing|sort code|kontonummer|kontoinhaber|konto nr",
    "banque|banca|banco|cuenta|conta corrente|rekening|=konto|nr konta|conto corrente|счет|банк|銀行|口座",
  ],
  tax: [
    "=tax|tax id|tax number|tax code|=tin|steuer|=impot|fiscal|taxe|=imposto|belasting|podatk|=nip|codice fiscale|=imposta",
    "налог|=инн|税",
  ],
  nationalId: [
    "=ssn|social security|national id|national insurance|=nino|national number|identity card|identity number|=sin",
    "sozialversicherung|personalausweis|ausweisnummer|=rvnr|securite sociale|=nir|=dni|=nie|=nif|=curp|=rfc|=nss|seguridad social|cedula",
    "=cpf|=rg|=pis|=ctps|=bsn|burgerservice|=pesel|dowod osobist|carta d identita|=снилс|паспорт|マイナンバー|個人番号",
  ],
  passport: [
    "passport|reisepass|passeport|pasaporte|passaporte|paspoort|paszport|passaporto|パスポート|旅券",
    "=visa|visa status|work permit|immigration|aufenthalt|arbeitserlaubnis|titre de sejour|在留",
  ],
  birth: [
    "birth|=dob|=born|geburt|=geb|naissance|=ne le|nacimiento|nascimento|geboorte|urodzeni|nascita|рожд|生年月日|誕生",
    "=age|=alter|=edad|=idade|leeftijd|=wiek|=eta|возраст|年齢",
  ],
  gender: [
    "gender|=sex|geschlecht|=sexe|=sexo|=genero|=genre|geslacht|=plec|=genere|=sesso|=пол|性別",
    "pronoun|sexual|transgender|salutation|=anrede|=civilite",
  ],
  origin: [
    "ethnic|=race|=racial|ethnie|etnia|etnic|hautfarbe|rasse|этнич|人種|民族",
    "nationalit|nationaliteit|citizen|staatsangehorig|staatsburger|nacionali|narodowosc|obywatelstwo|cittadinanza|гражданств|национальност|国籍",
  ],
  religion: ["relig|=faith|konfession|confession|kirche|wyznanie|вероиспов|религ|宗教"],
  family: [
    "marital|marriage|spouse|children|dependent|familienstand|=kinder|kinderzahl|ehepartner|etat civil|situation familiale|conjoint|enfants",
    "estado civil|conyuge|hijos|filhos|burgerlijke staat|stan cywilny|stato civile|coniuge|семейн|婚姻|配偶者|扶養",
  ],
  health: [
    "disab|handicap|=health|medical|=blood|sick|=illness|accommodation|schwerbehind|behinder|grad der behinderung|krank|=gesundheit",
    "=rqth|=sante|maladie|invalid|discapacid|minusval|enfermedad|deficien|doenca|=ziek|arbeidsongeschikt|niepelnospraw|zdrowi",
    "disabilit|malattia|инвалид|здоров|障害|障がい|健康|病歴|maternity|pregnan",
  ],
  service: ["veteran|military|wehrdienst|=militaire|militar|ветеран|воинск"],
  union: [
    "=union|union member|trade union|gewerkschaft|syndical|sindica|vakbond|zwiazek zawod|zwiazki zawod|профсоюз|労働組合",
  ],
  home: [
    "address|street|=zip|zip code|zipcode|postal|postcode|post code|=plz|postleitzahl|anschrift|privatadresse|wohnort|wohnadresse|=strasse",
    "=adresse|code postal|domicil|direccion|codigo postal|endereco|=cep|=adres|woonadres|woonplaats|kod pocztowy|zamieszkan|indirizzo|residenza|адрес|住所|郵便",
    "home phone|private phone|personal phone|home email|home mail|home e mail|private email|private e mail|private mail|personal email|personal e mail|personal mail",
    "mobile|=cell|cell phone|cellphone|handy|privattelefon|telefon privat|e mail privat|private mobil|=portable|telephone personnel|email personnel|e mail personnel|=perso",
    "celular|=movil|correo personal|telefono personal|telefono particular|email pessoal|e mail pessoal|prive telefoon|prive e mail|=mobiel|komork|prywatn|cellulare|личн|携帯|自宅",
  ],
  emergency: [
    "emergency|notfall|urgence|emergencia|=nood|noodcontact|noodnummer|alarmow|nagly|emergenza|экстренн|緊急|next of kin",
  ],
  rating: [
    "performance|rating|appraisal|review score|evaluation|nine box|9 box|=potential|flight risk|retention risk|talent review",
    "beurteilung|leistungsbewert|zielerreichung|=bewertung|note d evaluation|evaluacion|desempeno|desempenho|avaliacao|beoordeling|ocena|valutazione|оценк|人事評価|人事考課|評価",
  ],
  disciplinary: [
    "disciplin|=warning|=warnings|grievance|misconduct|abmahnung|=sanction|=sanctions|avertissement|amonestac|advertencia|waarschuwing|=nagana|upomnieni|richiam|взыскан|懲戒",
  ],
};

/** Words that would be taken for sensitive ones and are not. */
const HARMLESS =
  /\b(pay grade|pay band|pay scale group|salary grade|salary band|compensation grade|payroll( \w+)?( code| id| number| name)?|stock(holm|port)\w*|bankruptcy|performance (and|management|team)|health (and|safety)|(work|business|office|company|corporate|dienst|firmen|geschaftlich\w*|ip) (address|adresse|phone|mobile|mobil|cell)|mobile (work|business|office))\b/g;

const MAIL = /mail|correo|courriel|почт|メール/;
const PRIVATE = /home|private|privat|perso|pessoal|prive|prywatn|личн|自宅/;
/** "E-mail address": the word for a place says nothing then. */
const PLACE_IN_MAIL = /\b(address|adresse|direccion|endereco|adres|indirizzo)\b|адрес/g;

const PATTERN = new RegExp(Object.values(SENSITIVE_WORDS).flat().map(asPattern).join("|"), "u");

function asPattern(words: string): string {
  return foldText(words)
    .split("|")
    .map((word) => {
      if (/[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}]/u.test(word)) return word;
      return word.startsWith("=") ? `(?<= )${word.slice(1)}(?= )` : `(?<= )${word}`;
    })
    .join("|");
}

/** Values that give a column away whatever its header says: social security numbers, IBANs, sums. */
const SENSITIVE_VALUES: readonly RegExp[] = [
  /^\d{3}-\d{2}-\d{4}$/,
  /^[A-Z]{2}\d{2}[ ]?([A-Z0-9]{4}[ ]?){2,7}[A-Z0-9]{1,4}$/,
  /^[$€£¥]\s?\d[\d.,' ]*$|^\d[\d.,' ]*\s?(€|\$|£|¥|EUR|USD|GBP|CHF|PLN)$/,
];

/** Whether a column is left out unless asked for, by its header or by its first values. */
export function isSensitive(header: string, values: readonly string[]): boolean {
  const words = headerWords(header).replace(HARMLESS, " ");
  const place =
    MAIL.test(words) && !PRIVATE.test(words) ? words.replace(PLACE_IN_MAIL, " ") : words;
  if (PATTERN.test(` ${place.normalize("NFC")} `)) return true;
  const filled = values.filter((value) => value !== "");
  return (
    filled.length >= 3 &&
    SENSITIVE_VALUES.some(
      (pattern) => filled.filter((value) => pattern.test(value)).length >= 0.8 * filled.length,
    )
  );
}
