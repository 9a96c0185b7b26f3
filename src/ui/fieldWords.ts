import type { Field } from "../import/imported.ts";
import { type Message, message, sayIt } from "../language/say.ts";

/** What fields are called on the page, the ones that matter most first. */
const FIELD_WORDS: Readonly<Record<Field, Message>> = {
  manager: message("Manager"),
  id: message("Id"),
  name: message("Name"),
  firstName: message("First name"),
  lastName: message("Last name"),
  email: message("E-mail"),
  title: message("Title"),
  department: message("Department"),
  location: message("Location"),
  grade: message("Grade"),
  dottedManager: message("Dotted-line manager"),
  status: message("Status"),
  workerType: message("Worker type"),
  hireDate: message("Hire date"),
  effectiveDate: message("Effective date"),
  fte: message("FTE"),
  utcOffset: message("UTC offset"),
  products: message("Products"),
  communities: message("Communities"),
  customerFacing: message("Meets customers"),
  photo: message("Photo"),
};

/** All fields, the ones that matter most first. */
export const FIELDS = Object.keys(FIELD_WORDS) as readonly Field[];

/** What a field is called on the page. */
export function fieldWord(field: Field): string {
  return sayIt(FIELD_WORDS[field]);
}
