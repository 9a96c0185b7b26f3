import { expect, test } from "vitest";
import { importPeople } from "../src/import/importPeople.ts";
import { sayIt } from "../src/language/say.ts";
import { nameOf, type Org } from "../src/org/org.ts";

// Six people as the systems of the market would export them: whatever the headers, the tree is the same.

interface Person {
  readonly id: string;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly managerId: string;
  readonly title: string;
  readonly department: string;
  readonly place: string;
  readonly hired: string;
  readonly position: string;
}

const PEOPLE: readonly Person[] = [
  ["1001", "Ada", "Brook", "", "CEO", "Board", "Oslo", "2015-02-27"],
  ["1002", "Bo", "Crane", "1001", "Head of Ops", "Ops", "Oslo", "2016-03-30"],
  ["1003", "Cy", "Dunn", "1001", "Head of IT", "IT", "Bergen", "2017-01-13"],
  ["1004", "Di", "Eck", "1002", "Clerk", "Ops", "Oslo", "2018-10-05"],
  ["1005", "Ed", "Ford", "1003", "Coder", "IT", "Bergen", "2019-11-19"],
  ["1006", "Flo", "Gray", "1003", "Coder", "IT", "Oslo", "2020-12-01"],
].map(
  ([
    id = "",
    first = "",
    last = "",
    managerId = "",
    title = "",
    department = "",
    place = "",
    hired = "",
  ]) => ({
    id,
    first,
    last,
    email: `${first.toLowerCase()}@example.test`,
    managerId,
    title,
    department,
    place,
    hired,
    position: `P${id}`,
  }),
);

type Cell = (person: Person) => string;
type Column = readonly [header: string, cell: Cell];

function managerOf({ managerId }: Person): Person | undefined {
  return PEOPLE.find(({ id }) => id === managerId);
}

function ofManager(cell: Cell): Cell {
  return (person) => {
    const manager = managerOf(person);
    return manager ? cell(manager) : "";
  };
}

const fullName: Cell = ({ first, last }) => `${first} ${last}`;
const lastFirst: Cell = ({ first, last }) => `"${last}, ${first}"`;
const always =
  (text: string): Cell =>
  () =>
    text;

const SYSTEMS: Readonly<Record<string, readonly Column[]>> = {
  paycom: [
    ["employee_code", (q) => q.id],
    ["employee_name", lastFirst],
    ["work_email", (q) => q.email],
    ["supervisor_primary_code", ofManager((q) => q.id)],
    ["employee_status", always("A")],
  ],
  paylocity: [
    ["EmployeeId", (q) => q.id],
    ["First Name", (q) => q.first],
    ["Last Name", (q) => q.last],
    ["Supervisor", ofManager(lastFirst)],
    ["Supervisor Employee ID", ofManager((q) => q.id)],
    ["CostCenter1", (q) => q.department],
    ["JobCode", (q) => q.title],
  ],
  zenefits: [
    ["First Name", (q) => q.first],
    ["Last Name", (q) => q.last],
    ["Work Email", (q) => q.email],
    ["Manager", ofManager(fullName)],
    ["Title", (q) => q.title],
    ["Department", (q) => q.department],
    ["Employment Status", always("Active")],
  ],
  ukgready: [
    ["Employee Id", (q) => q.id],
    ["First Name", (q) => q.first],
    ["Last Name", (q) => q.last],
    ["Manager 1 Full Name", ofManager(fullName)],
    ["Default Department", (q) => q.department],
    ["Default Job", (q) => q.title],
  ],
  darwinbox: [
    ["Employee ID", (q) => q.id],
    ["Full Name", fullName],
    ["Company Email ID", (q) => q.email],
    ["Direct Manager Email", ofManager((q) => q.email)],
    ["Office Location", (q) => q.place],
    ["Designation", (q) => q.title],
  ],
  greythr: [
    ["Employee No", (q) => q.id],
    ["Employee Name", fullName],
    ["Reporting Manager", ofManager((q) => `${fullName(q)} [${q.id}]`)],
    ["Date Of Joining", (q) => q.hired],
  ],
  deel: [
    ["Worker ID", (q) => q.id],
    ["Name", fullName],
    ["Direct manager", ofManager(fullName)],
    ["Hiring type", always("EOR")],
    ["Team", (q) => q.department],
    ["Job title", (q) => q.title],
  ],
  graph: [
    ["displayName", fullName],
    ["userPrincipalName", (q) => q.email],
    ["jobTitle", (q) => q.title],
    ["department", (q) => q.department],
    ["officeLocation", (q) => q.place],
    ["accountEnabled", always("True")],
    ["Manager", ofManager(fullName)],
    ["ManagerUPN", ofManager((q) => q.email.toUpperCase())],
  ],
  okta: [
    ["login", (q) => q.email],
    ["firstName", (q) => q.first],
    ["lastName", (q) => q.last],
    ["email", (q) => q.email],
    ["title", (q) => q.title],
    ["displayName", fullName],
    ["employeeNumber", (q) => q.id],
    ["department", (q) => q.department],
    ["managerId", ofManager((q) => q.id)],
    ["manager", ofManager(fullName)],
  ],
  visio: [
    ["Unique_ID", (q) => q.id],
    ["Name", fullName],
    ["Reports_To", ofManager((q) => q.id)],
    ["Title", (q) => q.title],
    ["Department", (q) => q.department],
    ["Telephone", always("1")],
    ["Master_Shape", always("2")],
  ],
  charthop: [
    ["Work Email", (q) => q.email],
    ["First Name", (q) => q.first],
    ["Last Name", (q) => q.last],
    ["Job Title", (q) => q.title],
    ["Start Date", (q) => q.hired],
    ["Manager", ofManager((q) => q.email)],
    ["Pref Name", (q) => (q.id === "1002" ? "Bobby" : "")],
    ["Department", (q) => q.department],
  ],
  organimi: [
    ["Unique ID", (q) => q.id],
    ["Manager ID", ofManager((q) => q.id)],
    ["Firstname", (q) => q.first],
    ["Lastname", (q) => q.last],
    ["Role Title", (q) => q.title],
  ],
  orgchartnow: [
    ["PersonID", (q) => q.id],
    ["SupervisorID", (q) => managerOf(q)?.id ?? q.id],
    ["Name", fullName],
    ["Title", (q) => q.title],
    ["Department", (q) => q.department],
    ["IsAssistant", always("N")],
    ["Photo", always("a.jpg")],
  ],
  unaric: [
    ["First Name", (q) => q.first],
    ["Last Name", (q) => q.last],
    ["Email", (q) => q.email],
    ["AliasEmails", always("")],
    ["Position", (q) => q.title],
    ["SupervisorEmail", ofManager((q) => ` ${q.email}`)],
    ["Department", (q) => q.department],
    ["SubDepartment", always("x")],
    ["StartDate", (q) => q.hired.split("-").reverse().join(".")],
    ["EndDate", always("")],
  ],
  pi: [
    ["EmployeeId", (q) => q.id],
    ["ManagersEmployeeId", ofManager((q) => q.id)],
    ["FullName", fullName],
  ],
  sailpoint: [
    ["USERID", (q) => `u${q.id}`],
    ["FILENUMBER", (q) => q.id],
    ["MANAGER", ofManager(fullName)],
    ["MANAGER_ID", ofManager((q) => q.id)],
    ["JOBTITLE", (q) => q.title],
    ["DEPARTMENT", (q) => q.department],
    ["HIREDATE", (q) => q.hired],
    ["TERMINATION_DATE", always("")],
    ["FULLPARTTIME", always("Full")],
    ["FIRST_NAME", (q) => q.first],
    ["LAST_NAME", (q) => q.last],
  ],
  adppos: [
    ["Position ID", (q) => q.position],
    ["Associate ID", (q) => q.id],
    ["Legal Last Name", (q) => q.last],
    ["Legal First Name", (q) => q.first],
    ["Reports To Position ID (Employment Profile)", ofManager((q) => q.position)],
    ["Home Department Description", (q) => q.department],
    ["Job Title Description", (q) => q.title],
  ],
  dayforce: [
    ["XRefCode", (q) => q.id],
    ["DisplayName", fullName],
    ["ManagerXRefCode", ofManager((q) => q.id)],
    ["ManagerFirstName", ofManager((q) => q.first)],
    ["ManagerLastName", ofManager((q) => q.last)],
    ["ManagerBadgeNumber", ofManager((q) => `9${q.id}`)],
  ],
  oraclehdl: [
    ["METADATA", always("MERGE")],
    ["AssignmentSupervisor", always("AssignmentSupervisor")],
    ["AssignmentNumber", (q) => `E${q.id}`],
    ["EffectiveStartDate", (q) => q.hired.replaceAll("-", "/")],
    ["EffectiveEndDate", always("4712/12/31")],
    ["ManagerType", always("LINE_MANAGER")],
    ["ManagerAssignmentNumber", ofManager((q) => `E${q.id}`)],
    ["PrimaryFlag", always("Y")],
  ],
  peoplesoft: [
    ["EMPLID", (q) => q.id],
    ["EMPL_RCD", always("0")],
    ["EFFDT", (q) => q.hired],
    ["NAME", (q) => `"${q.last},${q.first}"`],
    ["DEPTID", (q) => q.department],
    ["JOBCODE", (q) => q.title],
    ["POSITION_NBR", (q) => q.position],
    ["SUPERVISOR_ID", ofManager((q) => q.id)],
    ["EMPL_STATUS", always("A")],
  ],
  personio: [
    ["Vorname", (q) => q.first],
    ["Nachname", (q) => q.last],
    ["E-Mail", (q) => q.email],
    ["Position", (q) => q.title],
    ["Vorgesetzter", ofManager(fullName)],
    ["Abteilung", (q) => q.department],
    ["Status", always("Aktiv")],
    ["Beschäftigungsart", always("intern")],
  ],
  german2: [
    ["Name", (q) => q.last],
    ["Vorname", (q) => q.first],
    ["Pers.-Nr.", (q) => q.id],
    ["Führungskraft", ofManager(lastFirst)],
    ["Stelle", (q) => q.title],
    ["Bereich", (q) => q.department],
    ["Austrittsdatum", always("")],
  ],
  french2: [
    ["Matricule", (q) => q.id],
    ["Nom", (q) => q.last.toUpperCase()],
    ["Prénom", (q) => q.first],
    ["N+1", ofManager((q) => `${q.last.toUpperCase()} ${q.first}`)],
    ["Emploi", (q) => q.title],
    ["Entité", (q) => q.department],
    ["Date d'entrée", (q) => q.hired],
  ],
  portuguese: [
    ["Matrícula", (q) => q.id],
    ["Nome", fullName],
    ["Gestor imediato", ofManager(fullName)],
    ["Cargo", (q) => q.title],
    ["Setor", (q) => q.department],
    ["Data de admissão", (q) => q.hired],
    ["Salário", always("1")],
    ["CPF", always("1")],
  ],
  italian: [
    ["Matricola", (q) => q.id],
    ["Cognome", (q) => q.last],
    ["Nome", (q) => q.first],
    ["Responsabile", ofManager((q) => `${q.last} ${q.first}`)],
    ["Mansione", (q) => q.title],
    ["Reparto", (q) => q.department],
    ["Data assunzione", (q) => q.hired],
  ],
  spanish: [
    ["Nº empleado", (q) => q.id],
    ["Nombre", (q) => q.first],
    ["Apellidos", (q) => q.last],
    ["Responsable", ofManager(fullName)],
    ["Puesto", (q) => q.title],
    ["Departamento", (q) => q.department],
    ["Fecha de alta", (q) => q.hired],
  ],
  dutch: [
    ["Medewerkernummer", (q) => q.id],
    ["Voornaam", (q) => q.first],
    ["Achternaam", (q) => q.last],
    ["E-mail", (q) => q.email],
    ["E-mailadres leidinggevende", ofManager((q) => q.email)],
    ["Functie", (q) => q.title],
    ["Afdeling", (q) => q.department],
  ],
  russian: [
    ["ID в источнике", (q) => q.id],
    ["Фамилия", (q) => q.last],
    ["Имя", (q) => q.first],
    ["Email", (q) => q.email],
    ["ID (Email) непосредственного руководителя", ofManager((q) => q.email)],
    ["Email функционального руководителя", always("")],
    ["Должность", (q) => q.title],
    ["Отдел", (q) => q.department],
  ],
  japanese: [
    ["従業員番号", (q) => q.id],
    ["姓", (q) => q.last],
    ["名", (q) => q.first],
    ["上司", ofManager((q) => `${q.last} ${q.first}`)],
    ["役職", (q) => q.title],
    ["部門", (q) => q.department],
    ["入社日", (q) => q.hired.replaceAll("-", "/")],
  ],
  unknownlang: [
    ["Tunnus", (q) => q.id],
    ["Nimi", fullName],
    ["Sposti", (q) => q.email],
    ["Esimies", ofManager(fullName)],
    ["Nimike", (q) => q.title],
  ],
  hrcols: [
    ["Employee ID", (q) => q.id],
    ["Name", fullName],
    ["HR Manager", always("1006")],
    ["Is Manager", (q) => (q.managerId !== "" && q.managerId !== "1001" ? "Y" : "N")],
    ["Cost Center Manager", always("1002")],
    ["Manager Level", always("3")],
    ["Line Manager", ofManager(fullName)],
    ["Department Manager", always("Bo Crane")],
  ],
  edgeList: [
    ["subordinate_id", (q) => q.id],
    ["manager_id", ofManager((q) => q.id)],
    ["relationship_type", always("DIRECT")],
  ],
  parentDept: [
    ["Employee ID", (q) => q.id],
    ["Name", fullName],
    ["Parent Department", always("Home")],
    ["Department", (q) => q.department],
    ["Reports to", ofManager((q) => q.id)],
    ["Unidad superior", always("Z")],
  ],
  names: [
    ["Name", fullName],
    ["Manager", ofManager(fullName)],
  ],
  namesPipe: [
    ["Name", fullName],
    ["Job", (q) => q.title],
    ["Supervisor Name", ofManager(lastFirst)],
  ],
};

function csvOf(columns: readonly Column[]): string {
  const headers = columns.map(([header]) => (header.includes(",") ? `"${header}"` : header));
  const rows = PEOPLE.map((person) => columns.map(([, cell]) => cell(person)).join(","));
  return [headers.join(","), ...rows].join("\r\n");
}

/** Who reports to whom, by whichever part of a person the node shows. */
function linesOf(org: Org): string[] {
  const personAt = (node: number): Person | undefined =>
    PEOPLE.find(({ id, last }) => {
      const name = nameOf(org, node).toUpperCase();
      return name.includes(last.toUpperCase()) || name.endsWith(id);
    });
  return [...org.parent]
    .map((parent, node) => `${personAt(node)?.id} < ${parent < 0 ? "" : personAt(parent)?.id}`)
    .sort();
}

test.each(Object.entries(SYSTEMS))(
  "the tree of a %s export is found",
  async (fileName, columns) => {
    const bytes = new TextEncoder().encode(csvOf(columns));
    const outcome = await importPeople(bytes, { fileName, asOf: "2026-02-12" });
    if (outcome.kind !== "imported") throw new Error(sayIt(outcome.problem));
    expect(linesOf(outcome.imported.org)).toEqual(
      PEOPLE.map(({ id, managerId }) => `${id} < ${managerId}`),
    );
  },
);
