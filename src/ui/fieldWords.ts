import type { Field } from "../import/imported.ts";

/** What a field is called on the page, the ones that matter most first. */
export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  manager: "Manager",
  id: "Id",
  name: "Name",
  firstName: "First name",
  lastName: "Last name",
  email: "E-mail",
  title: "Title",
  department: "Department",
  location: "Location",
  grade: "Grade",
  dottedManager: "Dotted-line manager",
  status: "Status",
  workerType: "Worker type",
  hireDate: "Hire date",
  effectiveDate: "Effective date",
  fte: "FTE",
  utcOffset: "UTC offset",
  products: "Products",
  communities: "Communities",
  customerFacing: "Meets customers",
  photo: "Photo",
};
