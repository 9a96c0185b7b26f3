import type { Field } from "../import/imported.ts";

/** Everything a column of the file can be taken for, as the command line names it. */
export const FIELDS: readonly Field[] = [
  "id",
  "name",
  "firstName",
  "lastName",
  "email",
  "manager",
  "title",
  "department",
  "location",
  "grade",
  "fte",
  "status",
  "workerType",
  "hireDate",
  "utcOffset",
  "dottedManager",
  "products",
  "communities",
  "effectiveDate",
  "photo",
  "customerFacing",
];
