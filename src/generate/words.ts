/**
 * The words generated organisations are made of. Names written in another script carry their romanised
 * form after "=", for the e-mail address and for exports that hold Latin letters only.
 */

/** A department, its share of a large company and the words of its titles. */
export interface DepartmentWords {
  readonly name: string;
  /** Share of the company's people. */
  readonly share: number;
  /** How many people a manager of individual contributors typically has here. */
  readonly frontSpan: number;
  /** Title of the head in a company, and in a small team. */
  readonly chief: string;
  readonly head: string;
  /** What managers manage: "Engineering" gives Engineering Manager, Senior Engineering Manager. */
  readonly noun: string;
  readonly areas: readonly string[];
  /** Titles of individual contributors, the most common first. */
  readonly roles: readonly string[];
  /** Whether grades above Senior exist without people to manage: Staff, Principal, Distinguished. */
  readonly technicalTrack: boolean;
  /** Whether teams here belong to products. */
  readonly onProducts: boolean;
  /** Departments to which dotted lines go. */
  readonly related: readonly string[];
  /** Share of individual contributors with a dotted line. */
  readonly dottedShare: number;
}

export const DEPARTMENTS: readonly DepartmentWords[] = [
  {
    name: "Operations",
    share: 0.28,
    frontSpan: 8.5,
    chief: "Chief Operating Officer",
    head: "Head of Operations",
    noun: "Operations",
    areas: ["Fulfilment", "Logistics", "Fleet", "Maintenance", "Planning", "Quality", "Facilities"],
    roles: [
      "Operations Specialist",
      "Shift Planner",
      "Logistics Coordinator",
      "Warehouse Associate",
      "Quality Inspector",
      "Maintenance Technician",
      "Dispatcher",
    ],
    technicalTrack: false,
    onProducts: false,
    related: ["Finance", "Customer Care"],
    dottedShare: 0.008,
  },
  {
    name: "Engineering",
    share: 0.19,
    frontSpan: 6.2,
    chief: "Chief Technology Officer",
    head: "Head of Engineering",
    noun: "Engineering",
    areas: [
      "Platform",
      "Payments",
      "Mobile",
      "Search",
      "Data",
      "Infrastructure",
      "Identity",
      "Checkout",
      "Reliability",
    ],
    roles: [
      "Software Engineer",
      "Backend Engineer",
      "Frontend Engineer",
      "Data Engineer",
      "Site Reliability Engineer",
      "Test Engineer",
      "Security Engineer",
      "Machine Learning Engineer",
    ],
    technicalTrack: true,
    onProducts: true,
    related: ["Product", "Information Technology"],
    dottedShare: 0.02,
  },
  {
    name: "Customer Care",
    share: 0.16,
    frontSpan: 9.5,
    chief: "Chief Customer Officer",
    head: "Head of Customer Care",
    noun: "Care",
    areas: ["Service Desk", "Onboarding", "Claims", "Renewals", "Key Accounts", "Field Service"],
    roles: [
      "Customer Care Agent",
      "Customer Success Manager",
      "Support Specialist",
      "Onboarding Specialist",
      "Claims Handler",
      "Field Service Technician",
    ],
    technicalTrack: false,
    onProducts: true,
    related: ["Product", "Operations"],
    dottedShare: 0.012,
  },
  {
    name: "Sales",
    share: 0.14,
    frontSpan: 7,
    chief: "Chief Revenue Officer",
    head: "Head of Sales",
    noun: "Sales",
    areas: ["Enterprise", "Mid-Market", "Small Business", "Partners", "Public Sector", "Pre-Sales"],
    roles: [
      "Account Executive",
      "Sales Development Representative",
      "Account Manager",
      "Solutions Consultant",
      "Partner Manager",
    ],
    technicalTrack: false,
    onProducts: true,
    related: ["Marketing", "Product"],
    dottedShare: 0.012,
  },
  {
    name: "Product",
    share: 0.06,
    frontSpan: 5.5,
    chief: "Chief Product Officer",
    head: "Head of Product",
    noun: "Product",
    areas: ["Core Product", "Growth", "Design", "Research", "Analytics"],
    roles: [
      "Product Designer",
      "Product Owner",
      "User Researcher",
      "Product Analyst",
      "Content Designer",
      "Service Designer",
    ],
    technicalTrack: true,
    onProducts: true,
    related: ["Engineering", "Sales", "Customer Care"],
    dottedShare: 0.04,
  },
  {
    name: "Marketing",
    share: 0.045,
    frontSpan: 5.5,
    chief: "Chief Marketing Officer",
    head: "Head of Marketing",
    noun: "Marketing",
    areas: ["Brand", "Demand", "Communications", "Events", "Market Insight"],
    roles: [
      "Marketing Specialist",
      "Content Editor",
      "Campaign Planner",
      "Event Coordinator",
      "Market Analyst",
      "Graphic Designer",
    ],
    technicalTrack: false,
    onProducts: true,
    related: ["Sales", "Product"],
    dottedShare: 0.015,
  },
  {
    name: "Finance",
    share: 0.04,
    frontSpan: 6,
    chief: "Chief Financial Officer",
    head: "Head of Finance",
    noun: "Finance",
    areas: ["Accounting", "Controlling", "Treasury", "Tax", "Procurement", "Payroll"],
    roles: [
      "Accountant",
      "Financial Analyst",
      "Controller",
      "Accounts Payable Clerk",
      "Procurement Specialist",
      "Payroll Specialist",
      "Finance Business Partner",
    ],
    technicalTrack: false,
    onProducts: false,
    related: ["Operations", "Sales", "Engineering"],
    dottedShare: 0.08,
  },
  {
    name: "People",
    share: 0.035,
    frontSpan: 5.5,
    chief: "Chief People Officer",
    head: "Head of People",
    noun: "People",
    areas: ["Talent", "Learning", "People Services", "Reward", "Workplace"],
    roles: [
      "People Partner",
      "Recruiter",
      "Learning Specialist",
      "Reward Analyst",
      "People Services Specialist",
      "Workplace Coordinator",
    ],
    technicalTrack: false,
    onProducts: false,
    related: ["Operations", "Engineering", "Sales", "Customer Care"],
    dottedShare: 0.15,
  },
  {
    name: "Information Technology",
    share: 0.035,
    frontSpan: 6.5,
    chief: "Chief Information Officer",
    head: "Head of IT",
    noun: "IT",
    areas: ["Workplace Technology", "Business Systems", "Networks", "Information Security"],
    roles: [
      "Systems Administrator",
      "Business Analyst",
      "Network Engineer",
      "Service Desk Analyst",
      "Security Analyst",
      "Integration Developer",
    ],
    technicalTrack: true,
    onProducts: false,
    related: ["Engineering", "Finance"],
    dottedShare: 0.03,
  },
  {
    name: "Legal",
    share: 0.015,
    frontSpan: 5,
    chief: "General Counsel",
    head: "Head of Legal",
    noun: "Legal",
    areas: ["Commercial Law", "Privacy", "Employment Law", "Compliance"],
    roles: ["Legal Counsel", "Privacy Officer", "Paralegal", "Compliance Analyst"],
    technicalTrack: false,
    onProducts: false,
    related: ["Sales", "People", "Product"],
    dottedShare: 0.06,
  },
];

/** A place of work: the names common there, and its hours from UTC in winter. */
export interface Place {
  readonly city: string;
  readonly utcOffset: number;
  readonly weight: number;
  readonly naming: NamingKey;
}

/** The first is the head office. */
export const PLACES: readonly Place[] = [
  { city: "Rotterdam", utcOffset: 1, weight: 14, naming: "dutch" },
  { city: "London", utcOffset: 0, weight: 11, naming: "english" },
  { city: "Lyon", utcOffset: 1, weight: 7, naming: "french" },
  { city: "Hamburg", utcOffset: 1, weight: 7, naming: "german" },
  { city: "Bengaluru", utcOffset: 5.5, weight: 8, naming: "hindi" },
  { city: "Porto", utcOffset: 0, weight: 4, naming: "portuguese" },
  { city: "Kraków", utcOffset: 1, weight: 6, naming: "polish" },
  { city: "Chicago", utcOffset: -6, weight: 9, naming: "english" },
  { city: "Osaka", utcOffset: 9, weight: 4, naming: "japanese" },
  { city: "São Paulo", utcOffset: -3, weight: 5, naming: "portuguese" },
  { city: "Valencia", utcOffset: 1, weight: 5, naming: "spanish" },
  { city: "Athens", utcOffset: 2, weight: 3, naming: "greek" },
  { city: "Göteborg", utcOffset: 1, weight: 4, naming: "nordic" },
  { city: "Milano", utcOffset: 1, weight: 4, naming: "italian" },
  { city: "Mexico City", utcOffset: -6, weight: 4, naming: "spanish" },
  { city: "Kyiv", utcOffset: 2, weight: 3, naming: "cyrillic" },
  { city: "Istanbul", utcOffset: 3, weight: 3, naming: "turkish" },
  { city: "Tel Aviv", utcOffset: 2, weight: 2, naming: "hebrew" },
  { city: "Cairo", utcOffset: 2, weight: 3, naming: "arabic" },
  { city: "Lagos", utcOffset: 1, weight: 3, naming: "westAfrican" },
  { city: "Suzhou", utcOffset: 8, weight: 4, naming: "chinese" },
  { city: "Busan", utcOffset: 9, weight: 3, naming: "korean" },
  { city: "Hà Nội", utcOffset: 7, weight: 3, naming: "vietnamese" },
  { city: "Pune", utcOffset: 5.5, weight: 4, naming: "hindi" },
  { city: "Toronto", utcOffset: -5, weight: 4, naming: "english" },
  { city: "Melbourne", utcOffset: 10, weight: 3, naming: "english" },
];

/** How the people of one tradition are called. */
export interface Naming {
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Between the parts of a name in its own script; the family name comes first where it is not " ". */
  readonly join: " " | "family first" | "family first, unspaced";
}

const SPACED = (given: string, family: string): Naming => ({
  given: given.split(" "),
  family: family.split(" "),
  join: " ",
});

export const NAMINGS = {
  english: SPACED(
    "Olivia Amelia Isla Ava Grace Freya Ivy Florence Poppy Rosie Harriet Maya Naomi Zoe Ruth Oliver George Arthur Noah Leo Oscar Theo Harry Jack Alfie Thomas Samuel Daniel Marcus Owen Malcolm Desmond",
    "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Hughes Edwards Hill Moore Harris Okafor Campbell O'Connor MacLeod Bennett Shaw Reid Palmer",
  ),
  french: SPACED(
    "Léa Chloé Inès Manon Camille Zoé Élise Anaïs Aurélie Maëlle Hélène Noémie Théo Hugo Rémi François Étienne Loïc Jérôme Gaël Antoine Mathéo Benoît Cédric",
    "Martin Bernard Dubois Petit Durand Leroy Moreau Lefèvre Fournier Girard André Mercier Dupont Lambert Bonnet François Martinez Legrand Garnier Faure Rousseau Guérin Boyer Chevalier Noël Diallo Lemaître Béranger",
  ),
  german: SPACED(
    "Anna Lena Jana Käthe Sophie Marlene Greta Frieda Jürgen Björn Lukas Felix Jonas Moritz Jörg Götz Uwe Anja Ulrike Heike Tobias Stefan Matthias Sören",
    "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Krüger Köhler Groß Weiß Jäger Vogel Böhm Strauß",
  ),
  dutch: SPACED(
    "Sanne Lotte Fleur Femke Anouk Marijke Saskia Ilse Daan Sem Bram Jeroen Maarten Wouter Thijs Koen Ruben Joost Esmée Renée",
    "Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Smits Kok Vermeulen Verhoeven Kuipers Postma Hoekstra Willems Koster",
  ),
  spanish: SPACED(
    "Lucía María Sofía Martina Begoña Inés Valentina Ximena Noelia Álvaro Hugo Mateo Martín Iván Andrés Íñigo Joaquín Sebastián Raúl Nuria Rocío Óscar",
    "García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Núñez Gutiérrez Ibáñez Peña Ortega Castaño",
  ),
  portuguese: SPACED(
    "João Maria Beatriz Inês Mariana Leonor Conceição Francisco Tomás Gonçalo Afonso Simão Duarte Tiago Luís Catarina Graça Otávio Thaís Caio",
    "Silva Santos Ferreira Pereira Oliveira Costa Rodrigues Martins Sousa Fernandes Gonçalves Gomes Lopes Marques Almeida Araújo Conceição Magalhães Simões Guimarães",
  ),
  italian: SPACED(
    "Giulia Sofia Aurora Alice Ginevra Chiara Niccolò Leonardo Lorenzo Mattia Andrea Luca Matteo Davide Desirée Noemi Beatrice Silvia",
    "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Deluca Mancini Costa Giordano Rizzo Lombardi Moretti Nicolò D'Angelo",
  ),
  nordic: SPACED(
    "Astrid Ingrid Freja Sigrid Maja Åsa Linnéa Saga Björn Øyvind Søren Jørgen Håkan Anders Eirik Väinö Päivi Aino Elias Märta",
    "Andersson Johansson Karlsson Nilsson Eriksson Larsen Olsen Hansen Nielsen Jensen Sørensen Øberg Åkesson Bergström Lindqvist Virtanen Mäkinen Nyström Sjöberg Dahl",
  ),
  polish: SPACED(
    "Zofia Julia Maja Hanna Zuzanna Małgorzata Agnieszka Wojciech Łukasz Paweł Michał Jakub Stanisław Tadeusz Grażyna Bożena Krzysztof Świętosława",
    "Nowak Wójcik Kowalczyk Mazur Krawczyk Kaczmarek Zając Król Wieczorek Wróbel Stępień Dudek Górka Pająk Sikora Baran Duda Żak Gołąb Szewczyk",
  ),
  turkish: SPACED(
    "Zeynep Elif Ayşe Defne Çağla İpek Gülşen Mehmet Ömer Emre Çınar Özgür Barış Uğur Şule Işıl",
    "Yılmaz Kaya Demir Şahin Çelik Yıldız Öztürk Aydın Arslan Doğan Kılıç Güneş Koç Özkan Şimşek Aksoy",
  ),
  westAfrican: SPACED(
    "Adaeze Chidinma Ngozi Folasade Ìyábọ̀ Amara Titilayo Chinedu Emeka Olúwaṣeun Babajide Kwame Kofi Abena Adwoa Fatou",
    "Okafor Adeyemi Balogun Eze Nwosu Adébáyọ̀ Ogunleye Mensah Asante Boateng Owusu Diop Ndiaye Sow Traoré Koné",
  ),
  vietnamese: SPACED(
    "Anh Hương Thảo Linh Ngọc Mai Lan Quỳnh Đức Hùng Tuấn Minh Dũng Phúc Sơn Bảo",
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương",
  ),
  hindi: {
    given:
      "आरव=Aarav विहान=Vihaan अदिति=Aditi अनन्या=Ananya प्रिया=Priya रोहन=Rohan मीरा=Meera काव्या=Kavya सुनीता=Sunita अर्जुन=Arjun लक्ष्मी=Lakshmi संजय=Sanjay दीपिका=Deepika राहुल=Rahul नेहा=Neha विक्रम=Vikram".split(
        " ",
      ),
    family:
      "शर्मा=Sharma वर्मा=Verma गुप्ता=Gupta सिंह=Singh पटेल=Patel राव=Rao जोशी=Joshi मेहता=Mehta नायर=Nair कुलकर्णी=Kulkarni देसाई=Desai अय्यर=Iyer मिश्रा=Mishra चौहान=Chauhan".split(
        " ",
      ),
    join: " ",
  },
  greek: {
    given:
      "Ελένη=Eleni Μαρία=Maria Κατερίνα=Katerina Σοφία=Sofia Δήμητρα=Dimitra Γιώργος=Giorgos Νίκος=Nikos Δημήτρης=Dimitris Κώστας=Kostas Θανάσης=Thanasis Άννα=Anna Χάρης=Haris".split(
        " ",
      ),
    family:
      "Γεωργίου=Georgiou Ιωάννου=Ioannou Νικολάου=Nikolaou Παπανδρέου=Papandreou Χριστοδούλου=Christodoulou Αναστασίου=Anastasiou Θεοδώρου=Theodorou Βασιλείου=Vasileiou Αθανασίου=Athanasiou Κωνσταντίνου=Konstantinou".split(
        " ",
      ),
    join: " ",
  },
  cyrillic: {
    given:
      "Олена=Olena Ірина=Iryna Наталія=Nataliia Софія=Sofiia Дмитро=Dmytro Андрій=Andrii Тарас=Taras Юлія=Yuliia Олексій=Oleksii Марія=Mariia Богдан=Bohdan Ярослав=Yaroslav Светлана=Svetlana Милена=Milena Георги=Georgi".split(
        " ",
      ),
    family:
      "Шевченко=Shevchenko Коваленко=Kovalenko Бондаренко=Bondarenko Ткаченко=Tkachenko Мельник=Melnyk Кравчук=Kravchuk Поліщук=Polishchuk Мороз=Moroz Савчук=Savchuk Петренко=Petrenko Руденко=Rudenko Черных=Chernykh".split(
        " ",
      ),
    join: " ",
  },
  hebrew: {
    given:
      "נועה=Noa תמר=Tamar מאיה=Maya יעל=Yael שירה=Shira איתי=Itai יונתן=Yonatan דוד=David אורי=Uri עומר=Omer רחל=Rachel אלון=Alon".split(
        " ",
      ),
    family:
      "כהן=Cohen לוי=Levi מזרחי=Mizrahi פרץ=Peretz ביטון=Biton אברהם=Avraham פרידמן=Friedman שפירא=Shapira גולן=Golan ברק=Barak רוזן=Rosen".split(
        " ",
      ),
    join: " ",
  },
  arabic: {
    given:
      "فاطمة=Fatima مريم=Maryam ليلى=Layla نور=Nour سارة=Sara محمد=Mohamed أحمد=Ahmed يوسف=Youssef عمر=Omar خالد=Khaled هدى=Huda طارق=Tarek ياسمين=Yasmin كريم=Karim".split(
        " ",
      ),
    family:
      "حسن=Hassan إبراهيم=Ibrahim خليل=Khalil منصور=Mansour صالح=Saleh حداد=Haddad فاروق=Farouk عثمان=Othman رشيد=Rashid سليمان=Soliman نجيب=Naguib".split(
        " ",
      ),
    join: " ",
  },
  chinese: {
    given:
      "伟=Wei 芳=Fang 娜=Na 秀英=Xiuying 敏=Min 静=Jing 丽=Li 强=Qiang 磊=Lei 洋=Yang 艳=Yan 思远=Siyuan 子涵=Zihan 雨桐=Yutong 浩然=Haoran 欣怡=Xinyi".split(
        " ",
      ),
    family:
      "王=Wang 李=Li 张=Zhang 刘=Liu 陈=Chen 杨=Yang 赵=Zhao 黄=Huang 周=Zhou 吴=Wu 徐=Xu 孙=Sun 欧阳=Ouyang 林=Lin".split(
        " ",
      ),
    join: "family first, unspaced",
  },
  japanese: {
    given:
      "陽子=Yoko 美咲=Misaki 葵=Aoi 結衣=Yui 大輔=Daisuke 翔太=Shota 蓮=Ren 健=Ken 恵=Megumi さくら=Sakura 直樹=Naoki 拓海=Takumi 由美子=Yumiko 悠真=Yuma".split(
        " ",
      ),
    family:
      "佐藤=Sato 鈴木=Suzuki 高橋=Takahashi 田中=Tanaka 伊藤=Ito 渡辺=Watanabe 山本=Yamamoto 中村=Nakamura 小林=Kobayashi 加藤=Kato 吉田=Yoshida 山田=Yamada 長谷川=Hasegawa".split(
        " ",
      ),
    join: "family first",
  },
  korean: {
    given:
      "서연=Seoyeon 지우=Jiwoo 민준=Minjun 서준=Seojun 하은=Haeun 도윤=Doyun 지민=Jimin 수빈=Subin 예준=Yejun 유진=Yujin 은영=Eunyoung 성호=Seongho".split(
        " ",
      ),
    family:
      "김=Kim 이=Lee 박=Park 최=Choi 정=Jung 강=Kang 조=Cho 윤=Yoon 장=Jang 임=Lim 한=Han 남궁=Namgung".split(
        " ",
      ),
    join: "family first, unspaced",
  },
} as const satisfies Record<string, Naming>;

export type NamingKey = keyof typeof NAMINGS;

/** Titles of managers by level above the front line, 1 first; the highest serves all beyond. */
export const MANAGER_TITLES: readonly ((noun: string, area: string) => string)[] = [
  (noun) => `${noun} Manager`,
  (noun) => `Senior ${noun} Manager`,
  (_noun, area) => `Director, ${area}`,
  (_noun, area) => `Senior Director, ${area}`,
  (_noun, area) => `Vice President, ${area}`,
  (_noun, area) => `Senior Vice President, ${area}`,
  (_noun, area) => `Executive Vice President, ${area}`,
];

export const PRODUCT_WORDS: readonly string[] =
  "Beacon Harvest Compass Lantern Ferry Orchard Anchor Meadow Signal Harbour Cascade Juniper Keystone Marina Northstar Osprey Pebble Quarry Ripple Saffron Tandem Umbra Verve Willow Zephyr Acorn Bramble Cobalt Drift Ember Fathom Glacier Hazel Indigo Jetty Kestrel Lumen Mosaic Nimbus Opal".split(
    " ",
  );

/** Set after a product word once every word stands for a product of its own. */
export const PRODUCT_SUFFIXES: readonly string[] =
  "Plus Go Pay Insight Connect Edge Studio Fleet Desk".split(" ");
