import type { ColumnFacts } from "./columnFacts.ts";
import { headerTextOf, headerWords, squeeze } from "./headerText.ts";
import type { Field } from "./imported.ts";

/**
 * What a column can be taken for: the fields of the contract, and what only the import needs:
 * a position number, a distinguished name or a login that managers may be named by, parts of names,
 * and what tells the several rows of one person apart.
 */
export type Role =
  | Field
  | "position"
  | "dn"
  | "login"
  | "middleName"
  | "particle"
  | "secondLastName"
  | "preferredFirstName"
  | "weeklyHours"
  | "activeFlag"
  | "startDate"
  | "endDate"
  | "primary";

interface RoleTable {
  /** Headers in the languages of exports, the usual ones first; compared without case, accents, blanks. */
  readonly names: string;
  /** Headers that are not in the list and yet say it. */
  readonly like?: RegExp;
  /** Headers that look alike and are something else. */
  readonly unlike?: RegExp;
  /** 0 to 1: how well the values fit. */
  readonly fits: (facts: ColumnFacts) => number;
}

const always = (): number => 1;
const dates = ({ share, filledRows, meanLength }: ColumnFacts): number => {
  if (filledRows === 0) return 0.9;
  const serials = share.number > 0.9 && meanLength >= 5 && meanLength < 9 ? share.number : 0;
  return share.date + serials >= 0.5 ? 1 : 0;
};
const keys = ({ share, uniqueness, spaced, meanLength, filledRows }: ColumnFacts): number => {
  if (filledRows === 0 || share.date > 0.5 || spaced > 0.6 || meanLength > 80) return 0;
  return 0.6 + 0.4 * uniqueness;
};
const personNames = ({ share, filled }: ColumnFacts): number => {
  const others = share.number + share.email + share.date + share.dn;
  return filled === 0 ? 0 : (0.5 + 0.5 * filled) * (1 - Math.min(1, 1.5 * others));
};
const shortTexts = ({ share, meanLength }: ColumnFacts): number => {
  if (meanLength > 120 || share.date > 0.5 || share.email > 0.5) return 0;
  return share.number > 0.6 ? 0.4 : 1;
};
const labels = ({ share, meanLength, distinct }: ColumnFacts): number =>
  meanLength > 60 || share.date > 0.5 || share.email > 0.5 || distinct > 5000 ? 0 : 1;
const numbers = ({ share, filledRows }: ColumnFacts): number =>
  filledRows === 0 || share.number >= 0.6 ? 1 : 0;
const flags = ({ distinct, meanLength }: ColumnFacts): number =>
  distinct <= 6 && meanLength <= 12 ? 1 : 0;

/** The table. A header may stand under several roles; the values and the competition decide. */
export const ROLES: Readonly<Record<Role, RoleTable>> = {
  id: {
    names:
      "employee id|employee number|employee no|worker id|person id|personid|person number|associate id|emp id|emp no|emp number|employee code|employee key|emplid|staff id|staff no|staff number|personnel number|personnel no|personnel id|user id|userid|unique id|eid|employee id in company|xrefcode|file number|badge|badge number|payroll number|payroll id|post unique reference|business entity id|person key|id|empid|employee|uuid|object id|global id|hr id|system id|record id|key|uid|user sys id|assignment number|" +
      "personalnummer|pers nr|personal nr|personalnr|mitarbeiternummer|mitarbeiter nr|mitarbeiter id|matricule|identifiant|numero de salarie|n salarie|codigo de empleado|codigo empleado|numero de empleado|n empleado|no empleado|numero de identificacion|legajo|id empleado|matricula|codigo do funcionario|id do funcionario|registro|personeelsnummer|medewerkernummer|medewerker id|numer pracownika|nr pracownika|nr ewidencyjny|numer ewidencyjny|id pracownika|matricola|codice dipendente|id dipendente|табельный номер|id в источнике|идентификатор|номер сотрудника|社員番号|従業員番号|職員番号|社員コード|社員id|工号|员工编号|員工編號|사번|사원번호",
    like: /\b(employee|worker|person|personnel|staff|associate|emp|mitarbeiter)\w* (id|nr|no|number|code|key|num)\b/,
    unlike:
      /manager|supervisor|parent|report|national|previous|former|department|cost|position|tax|alternate|alt key/,
    fits: keys,
  },
  name: {
    names:
      "preferred name|display name|name|full name|employee name|worker|worker name|person name|employee full name|staff name|known as|name preferred|full legal name|legal name|common name|cn|emp nm|emp name|person|" +
      "vollstandiger name|mitarbeiter|mitarbeitername|anzeigename|nachname vorname|name vorname|nom complet|nom et prenom|nom prenom|prenom nom|collaborateur|salarie|nombre completo|apellidos y nombre|nombre y apellidos|empleado|colaborador|nome completo|funcionario|volledige naam|naam|medewerker|imie i nazwisko|nazwisko i imie|pracownik|nome e cognome|cognome e nome|nominativo|dipendente|фио|полное имя|сотрудник|氏名|名前|社員名|従業員名|氏名漢字|姓名|이름|성명",
    like: /^(employee )?last name( suffix)? first( name)?( mi)?$|\b(full|display) name\b|^nom prenom/,
    unlike:
      /user|login|file|company|manager|supervisor|department|location|job|position|kana|カナ|style|report|contact|organi[sz]ation|group|project|product|team|city|country|event|sheet|school/,
    fits: personNames,
  },
  firstName: {
    names:
      "first name|firstname|given name|givenname|legal first name|forename|fname|first|vorname|rufname|prenom|nombre|nombres|primer nombre|prenome|primeiro nome|nome|voornaam|roepnaam|imie|имя|名|first name mi",
    unlike: /manager|supervisor|preferred/,
    fits: personNames,
  },
  lastName: {
    names:
      "last name|lastname|surname|family name|sn|legal last name|lname|last|nachname|familienname|zuname|nom|nom de famille|nom d usage|apellidos|apellido|primer apellido|apellido paterno|apellido 1|sobrenome|apelido|ultimo nome|achternaam|nazwisko|cognome|фамилия|姓",
    unlike: /manager|supervisor/,
    fits: personNames,
  },
  secondLastName: {
    names:
      "segundo apellido|apellido materno|apellido 2|second last name|second surname|maternal surname",
    fits: personNames,
  },
  middleName: {
    names: "middle name|middlename|middle initial|mi|zweiter vorname|отчество|second prenom",
    fits: personNames,
  },
  particle: {
    names:
      "tussenvoegsel|tussenvoegsels|voorvoegsel|namensvorsatz|name prefix|surname prefix|particule",
    fits: personNames,
  },
  preferredFirstName: {
    names:
      "preferred first name|pref first name|pref name|preferred or chosen first name|chosen first name|nickname|known as first name|goes by",
    fits: personNames,
  },
  email: {
    names:
      "work email|email|email address|e mail|mail|primary work email|email work|email primary work|company email|company email id|business email|work contact work email|user principal name|upn|email id|principal name|" +
      "e mail adresse|geschaftliche e mail|dienstliche e mail|adresse e mail|adresse mail|adresse email|courriel|correo|correo electronico|correo corporativo|endereco de e mail|email corporativo|e mailadres|emailadres|adres e mail|indirizzo email|indirizzo e mail|почта|электронная почта|email сотрудника|メール|メールアドレス|電子メール|邮箱|电子邮件|電子郵件|이메일",
    like: /\b(e ?mail|upn)\b/,
    unlike:
      /manager|supervisor|superior|\bboss\b|\bchef\b|vorgesetzt|leidinggevende|responsable|jefe|gestor|report|personal|private|home|alias|руковод|przelozon|lider|functional|dotted/,
    fits: ({ share, filledRows }) => (filledRows === 0 || share.email >= 0.5 ? 1 : 0),
  },
  manager: {
    names:
      "manager id|manager|manager employee id|manager email|manager work email|manager name|reports to|reports to id|reporting to|reporting to id|reports to associate id|reports to name|reports to email|reports to position id|reports to id in company|line manager|line manager id|line manager name|line manager email|direct manager|direct manager email|direct manager name|direct manager code|direct manager id|reporting manager|reporting manager id|supervisor|supervisor id|supervisor eid|supervisor email|supervisor name|supervisor employee id|supervisor employee number|supervisor primary code|supervisor number|manager number|manager employee number|manager upn|manager code|manager user id|manager userid|managers employee id|manager employee code|manager email address|worker s manager|workers manager|employee s manager|immediate superior|immediate manager|immediate supervisor|superior|boss|boss id|boss name|parent id|parent|parent employee key|parent key|parent name|tl eid|team lead|team leader|manager xrefcode|manager person number|manager assignment number|manager badge number|reports to senior post|reporting senior post|solid line manager|primary manager|administrative manager|people manager|manager 1 full name|manager dn|reports to position|reports to position number|reports to personnel number|supervisor position number|mgr|mgr id|mgr name|reportsto|" +
      "vorgesetzter|vorgesetzte|vorgesetzter name|vorgesetzte r|direkter vorgesetzter|direkte fuhrungskraft|disziplinarischer vorgesetzter|fuhrungskraft|personalnummer vorgesetzter|vorgesetzter personalnummer|vorgesetzten nr|teamleiter|teamleitung|leiter|" +
      "responsable hierarchique|responsable|manager hierarchique|n 1|n1|superieur hierarchique|superieur|matricule manager|matricule responsable|chef|chef direct|" +
      "jefe directo|jefe inmediato|jefe|codigo jefe|codigo del jefe|superior inmediato|superior directo|reporta a|id jefe|" +
      "gestor|gestor imediato|gestor direto|lider|lider imediato|superior imediato|chefe|chefe imediato|matricula do gestor|matricula gestor|responde a|" +
      "leidinggevende|e mailadres leidinggevende|personeelsnummer leidinggevende|direct leidinggevende|naam leidinggevende|rapporteert aan|" +
      "przelozony|bezposredni przelozony|numer przelozonego|kierownik|raportuje do|" +
      "responsabile|responsabile diretto|superiore|riporta a|matricola responsabile|capo|capo diretto|" +
      "руководитель|непосредственный руководитель|id непосредственного руководителя|email непосредственного руководителя|начальник|табельный номер руководителя|" +
      "上長|上司|上長社員番号|上司社員番号|直属上司|直属上長|承認者|上長id|上司id|所属長|マネージャー|上级|上級|直属上级|直属主管|直屬主管|主管|상급자|관리자|직속상사",
    like: /\b(manager|supervisor|mgr|report(s|ing)? (to|manager|line)|superior|boss|vorgesetzt\w*|fuhrungskraft|hierarchique|superieur|leidinggevende|przelozon\w*|superiore)\b|\b(jefe|gestor|chefe|responsabile) (direct|inmediat|imediat|dirett)|непосредственн|руководител|上長|上司/,
    unlike:
      /\b(is|count|flag|number of|since|level|lvl|second|2nd|skip|third|indirect|grand|hr|recruiting|recruiter|hiring|project|product|account|cost|building|budget|department|unit|office|property|former|previous|past|acting|interim|mentor|buddy|dotted|matrix|functional|custom|secondary|fachlich\w*|fachvorgesetzt\w*|fonctionnel\w*|funcional|funzionale|functioneel|funkcjonaln\w*|title|job|location|phone|grade|status|type|date|chain|salary|comments?|training|span|of manager|case|benefits?|payroll|leave|time|first|last|city|country|n 2|n2|superior unit|unidad)\b|функциональн|兼務|次長/,
    fits: ({ share }) => (share.date > 0.5 || share.yesNo > 0.6 ? 0 : 1),
  },
  dottedManager: {
    names:
      "dotted line manager|dotted line manager id|dotted line|dotted manager|dotted manager id|dotted reports to|dottedids|dotted ids|dotted line to|dotted line managers|matrix manager|matrix manager id|matrix managers|matrix reports to|custom manager|functional manager|functional manager id|secondary manager|secondary manager id|second manager|additional manager|indirect manager|refs|" +
      "fachvorgesetzter|fachvorgesetzte|fachlicher vorgesetzter|fachliche fuhrungskraft|funktionaler vorgesetzter|responsable fonctionnel|manager fonctionnel|jefe funcional|responsable funcional|gestor funcional|functioneel leidinggevende|przelozony funkcjonalny|responsabile funzionale|функциональный руководитель|id функционального руководителя|email функционального руководителя|兼務上長",
    like: /\b(dotted|matrix)\b|\bfunctional (manager|supervisor|lead)|\bfachvorgesetz|функциональн/,
    unlike: /\b(count|level|title|date|title|department|organization)\b/,
    fits: ({ share }) => (share.date > 0.5 || share.yesNo > 0.6 ? 0 : 1),
  },
  title: {
    names:
      "job title|business title|title|position short name|position title|job title description|position|job|employee title|designation|role title|role|job name|working title|official title|job profile|job position|function title|post|post title|job description|occupation|" +
      "stellenbezeichnung|stelle|positionsbezeichnung|funktion|tatigkeit|rolle|berufsbezeichnung|intitule de poste|intitule du poste|poste|emploi|fonction|libelle emploi|puesto|puesto de trabajo|cargo|nombre del puesto|funcao|funktionsbezeichnung|functie|functietitel|functienaam|stanowisko|nazwa stanowiska|qualifica|mansione|ruolo|posizione|должность|役職|職位|職種|肩書|职位|职务|職稱|직급|직책",
    unlike: /manager|supervisor|courtesy|code|\bid\b|level|family|grade/,
    fits: shortTexts,
  },
  department: {
    names:
      "department|departments|department name|dept|dept name|department description|home department description|home department|home department name|supervisory organization|division|organization|organisation|business unit|org unit|org unit path|organizational unit|org unit name|org level 1|org level 2|sub department|subdepartment|function|function type|unit|team|team name|area|deptid|department code|department id|home department code|default department|organization name|ou|cost center|cost centre|costcenter|cost center name|cost center 1|parent department|" +
      "abteilung|bereich|arbeitsbereich|organisationseinheit|fachbereich|kostenstelle|service|departement|direction|entite|unite|pole|centre de couts|departamento|area|unidad|unidad organizativa|gerencia|direccion general|centro de coste|centro de costes|centro de costo|setor|area de atuacao|diretoria|centro de custo|afdeling|kostenplaats|dzial|departament|jednostka organizacyjna|mpk|reparto|ufficio|dipartimento|funzione|centro di costo|отдел|подразделение|департамент|所属部署|部署|部門|所属|組織|部门|부서",
    unlike:
      /manager|supervisor|vorgesetzt|head|contact|previous|former|street|postal|country|location/,
    fits: (facts) => shortTexts(facts) * (facts.distinct === 1 && facts.filledRows > 5 ? 0.7 : 1),
  },
  location: {
    names:
      "location|work location|office|office location|location name|location description|site|work site|city|work city|office city|physical delivery office name|building id|building|branch|workplace|place of work|country|work country|region|usage location|duty station|l|" +
      "standort|arbeitsort|buro|niederlassung|dienstort|ort|stadt|lieu|lieu de travail|site de travail|bureau|ville|etablissement|ubicacion|lugar de trabajo|oficina|centro de trabajo|ciudad|sede|localidad|localizacao|local de trabalho|local|unidade|filial|cidade|locatie|standplaats|vestiging|werklocatie|lokalizacja|miejsce pracy|oddzial|miasto|luogo di lavoro|citta|localita|местоположение|город|офис|место работы|филиал|勤務地|勤務先|拠点|事業所|所在地",
    unlike: /manager|supervisor|department|code|birth|previous/,
    fits: shortTexts,
  },
  grade: {
    names:
      "grade|job grade|job level|level|career level|pay grade|band|grade or equivalent|grade level|level designation|job level primary position|salary grade|pay band|career band|seniority|seniority level|management level|grade name|employee grade|employee level|" +
      "stufe|ebene|karrierestufe|entgeltgruppe|tarifgruppe|eingruppierung|niveau|echelon|coefficient|nivel|grado|categoria|nivel de cargo|functieniveau|schaal|functieschaal|poziom|kategoria zaszeregowania|livello|inquadramento|грейд|уровень|разряд|等級|グレード|職級",
    unlike: /manager|supervisor|education|access|organi[sz]ation level|security|clearance/,
    fits: labels,
  },
  fte: {
    names:
      "fte|fte percent|fte %|full time equivalent|fte value|fte factor|percent fte|work percentage|employment percentage|percentage of employment|time percent|" +
      "beschaftigungsgrad|beschaftigungsumfang|stellenanteil|arbeitszeitanteil|vza|etp|taux d activite|temps de travail|quotite|jornada|porcentaje de jornada|deeltijdpercentage|deeltijdfactor|parttime percentage|wymiar etatu|etat|percentuale part time|part time %|ставка|勤務率",
    fits: numbers,
  },
  weeklyHours: {
    names:
      "weekly hours|hours per week|scheduled weekly hours|standard hours|working hours|std hours|weekly working hours|hours week|scheduled hours|default weekly hours|contract hours|" +
      "wochentliche arbeitszeiten|wochentliche arbeitszeit|wochenstunden|wochenarbeitszeit|arbeitsstunden|stunden pro woche|heures hebdomadaires|heures par semaine|horas semanales|horas por semana|horas semanais|carga horaria|uren per week|contracturen|godziny tygodniowo|ore settimanali|часов в неделю|週労働時間",
    fits: numbers,
  },
  status: {
    names:
      "employment status|employee status|worker status|status|position status|hr status|empl status|account status|user status|active status|assignment status|status name|" +
      "beschaftigungsstatus|mitarbeiterstatus|statut|statut du salarie|situation|estado|estatus|estado laboral|situacao|situacao do funcionario|status pracownika|stato|stato dipendente|статус|статус сотрудника|在籍区分|在籍状況|状態|在職区分",
    unlike: /marital|visa|vaccin|family|civil|veteran|disab|smok|new status/,
    fits: labels,
  },
  activeFlag: {
    names:
      "active|is active|active flag|current flag|account enabled|enabled|termd|terminated|is terminated|inactive|is current|suspended|currently employed|aktiv|actif|activo|ativo|actief|aktywny|attivo|активен|deleted",
    unlike: /date|reason|type/,
    fits: flags,
  },
  workerType: {
    names:
      "worker type|employee type|employment type|worker category|worker category description|contract type|hiring type|employee class|employment category|worker sub type|user type|full time part time|full part time|fullparttime|time type|assignment category|person type|" +
      "beschaftigungsart|anstellungsart|vertragsart|mitarbeitertyp|mitarbeitergruppe|type de contrat|contrat|tipo de contrato|tipo de empleado|tipo de vinculo|vinculo|tipo de funcionario|contracttype|soort dienstverband|dienstverband|rodzaj umowy|typ umowy|forma zatrudnienia|tipo di contratto|contratto|тип занятости|тип договора|雇用形態|雇用区分|社員区分",
    fits: labels,
  },
  hireDate: {
    names:
      "hire date|original hire date|date hired|hiredate|hire dt|start date|date of joining|joining date|join date|date of last hire|latest hire date|most recent hire date|employment start date|hired on|continuous service date|seniority date|date of hire|" +
      "eintrittsdatum|eintritt|anstelldatum|einstellungsdatum|einstelldatum|beschaftigt seit|date d entree|date d embauche|date de debut|date entree|fecha de alta|fecha de ingreso|fecha de contratacion|fecha ingreso|data de admissao|data admissao|data de inicio|datum in dienst|datum indiensttreding|in dienst|in dienst sinds|data zatrudnienia|data rozpoczecia|data assunzione|data di assunzione|data inizio|дата приема|дата приема на работу|дата найма|入社日|入社年月日|採用日|入职日期|到職日|입사일",
    unlike: /manager|position|termin|end\b|birth/,
    fits: dates,
  },
  startDate: {
    names:
      "start date|start dt|job start date|position start date|assignment start date|from date|date from|valid from|begin date|von|gultig ab|beginn|date debut|desde|fecha inicio|vanaf|od|dal|начало|開始日",
    fits: dates,
  },
  endDate: {
    names:
      "termination date|date of termination|end date|exit date|last working day|lwd|last day of work|last day|end dt|enddate|leaving date|date of leaving|separation date|effective end date|effective end|term date|termination dt|end of employment|employment end date|job end date|valid to|to date|resignation date|" +
      "austrittsdatum|austritt|kundigungsdatum|letzter arbeitstag|gultig bis|date de sortie|date de depart|date de fin|date sortie|fecha de baja|fecha de cese|fecha baja|data da demissao|data de demissao|data de desligamento|datum uit dienst|uit dienst|data zwolnienia|data zakonczenia|data cessazione|data fine|data di cessazione|дата увольнения|退社日|退職日|退職年月日",
    unlike: /contract|probation|benefit|leave end|project|trial|befrist|vertragsende/,
    fits: dates,
  },
  effectiveDate: {
    names:
      "effective date|effectivedate|effdt|eff date|effective start date|effective start|effective from|as of date|snapshot date|period|reporting date|month|stichtag|wirksam ab|date d effet|fecha efectiva|fecha de vigencia|data de vigencia|ingangsdatum|data obowiazywania|data di decorrenza|дата вступления|発令日|有効日",
    fits: dates,
  },
  primary: {
    names:
      "primary position|primary|is primary|primary job|primary flag|primary assignment|main position|primary position flag|hauptstelle|hauptposition|haupttatigkeit|poste principal|puesto principal|cargo principal|hoofdfunctie|glowne stanowisko|posizione principale|основная|основное место|本務|主務",
    fits: flags,
  },
  position: {
    names:
      "position number|position nbr|position id|position no|position code|position|positionid|post id|post number|post reference|seat id|planstelle|planstellennummer|stellennummer|stellen nr|positionsnummer|numero de poste|code poste|id poste|codigo de posicion|codigo posicion|numero de posicion|codigo da posicao|positienummer|numer stanowiska|codice posizione|номер позиции|код позиции|ポジション番号",
    unlike: /manager|supervisor|report|status|title|type/,
    fits: ({ share, spaced, uniqueness, meanLength, digits }) =>
      digits > 0.6 && uniqueness > 0.6 && spaced < 0.1 && meanLength < 40 && share.date < 0.5
        ? 1
        : 0,
  },
  dn: {
    names: "dn|distinguished name|distinguishedname|object dn|ldap dn",
    fits: ({ share }) => (share.dn >= 0.5 ? 1 : 0),
  },
  login: {
    names:
      "login|username|user name|sam account name|samaccountname|login id|loginid|login name|network id|nt id|account name|alias|mail nickname|benutzername|identifiant de connexion|usuario|gebruikersnaam|nazwa uzytkownika|nome utente|логин|ログインid|user principal name|upn|email alias",
    unlike: /manager|supervisor/,
    fits: (facts) => (facts.uniqueness > 0.3 ? keys(facts) : 0),
  },
  utcOffset: {
    names:
      "utc offset|utcoffset|gmt offset|time zone offset|timezone offset|utc|time zone|timezone|tz|zeitzone|fuseau horaire|zona horaria|fuso horario|tijdzone|strefa czasowa|часовой пояс|タイムゾーン",
    fits: always,
  },
  products: {
    names:
      "products|product|product line|product lines|product team|product teams|value stream|produkte|produkt|produits|produit|productos|producto|produtos|produto|producten|produkty|prodotti|prodotto|продукты|продукт|製品|プロダクト",
    unlike: /manager|owner|code/,
    fits: (facts) => (facts.share.number > 0.5 ? 0 : 1),
  },
  communities: {
    names:
      "communities|community|guild|guilds|chapter|chapters|communities of practice|community of practice|projects|project|working groups|working group|squad|squads|tribe|networks|erg|ergs|gilde|gilden|projekte|projekt|arbeitsgruppe|arbeitsgruppen|communautes|projets|projet|comunidades|comunidad|proyectos|proyecto|comunidade|projetos|projeto|gemeenschappen|projecten|spolecznosci|projekty|comunita|progetti|progetto|сообщества|проекты|проект|コミュニティ|プロジェクト",
    unlike: /manager|code|lead/,
    fits: (facts) => (facts.share.number > 0.5 ? 0 : 1),
  },
  customerFacing: {
    names:
      "customer facing|client facing|is customer facing|external facing|faces customers|kundenkontakt|kundennah|contact client|face client|contacto con clientes|atendimento ao cliente|klantcontact|kontakt z klientem|contatto con clienti|работа с клиентами|顧客対応",
    fits: flags,
  },
  photo: {
    names:
      "photo|photo url|picture|image|image url|avatar|headshot|photo path|employee photo|profile picture|profile photo|thumbnail photo|thumbnail|portrait|foto|bild|imagen|immagine|zdjecie|фото|写真",
    fits: ({ share, filledRows }) => (filledRows === 0 || share.url > 0.3 ? 1 : 0.5),
  },
};

const ROLE_NAMES = Object.keys(ROLES).filter((name): name is Role => name in ROLES);

/** Words before and after a header's core that change nothing: "Employee Grade", "Location Name". */
const LEADING =
  /^(employee|worker|person|staff|emp|user|member|associate|work|home|current|primary|official|contact|mitarbeiter|job) /;
const TRAILING = / (name|description|desc|descr|text|value|nm|primary position)$/;

const STRENGTH_TRIMMED = 0.95;
const STRENGTH_LIKE = 0.6;
const RANK_STEP = 0.0015;

const strengthOf: ReadonlyMap<string, ReadonlyMap<Role, number>> = strengths();

function strengths(): Map<string, Map<Role, number>> {
  const byHeader = new Map<string, Map<Role, number>>();
  for (const role of ROLE_NAMES) {
    ROLES[role].names.split("|").forEach((name, rank) => {
      const header = squeeze(headerWords(name));
      const roles = byHeader.get(header) ?? new Map<Role, number>();
      if (!roles.has(role)) roles.set(role, 1 - Math.min(0.3, rank * RANK_STEP));
      byHeader.set(header, roles);
    });
  }
  return byHeader;
}

/** What a header may stand for, and how plainly it says so, 0 to 1. The values have no say yet. */
export function rolesOfHeader(header: string): ReadonlyMap<Role, number> {
  const text = headerTextOf(header);
  if (text.squeezed === "") return new Map();
  const exact = strengthOf.get(text.squeezed);
  if (exact) return exact;
  const roles = new Map(rolesOfTrimmed(text.words));
  for (const role of ROLE_NAMES) {
    const { like, unlike } = ROLES[role];
    if (unlike?.test(text.words)) roles.delete(role);
    else if (like?.test(text.words) && !roles.has(role)) roles.set(role, STRENGTH_LIKE);
  }
  return roles;
}

/** "(Last, First)" in a header says which name it is even though remarks in brackets go. */
export function saysLastFirst(header: string): boolean {
  return /^(employee )?(last|nachname|nom|apellidos|cognome|nazwisko)\b.*\b(first|vorname|prenom|nombre|nome|imie)\b/.test(
    headerTextOf(header).words,
  );
}

function rolesOfTrimmed(words: string): ReadonlyMap<Role, number> {
  const trims = [words.replace(LEADING, ""), words.replace(TRAILING, "")];
  trims.push(trims[0]?.replace(TRAILING, "") ?? "");
  for (const trimmed of trims) {
    const roles = trimmed === words ? undefined : strengthOf.get(squeeze(trimmed));
    if (roles) {
      return new Map([...roles].map(([role, strength]) => [role, strength * STRENGTH_TRIMMED]));
    }
  }
  return new Map();
}

/** Whether a text is the name of a column we know. */
export function isKnownHeader(text: string): boolean {
  return text.length <= 80 && rolesOfHeader(text).size > 0;
}
