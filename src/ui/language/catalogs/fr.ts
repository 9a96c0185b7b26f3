import { gathered } from "./gathered.ts";

export const catalog = gathered(
  import.meta.glob("../../../language/fr/*.json", { eager: true, import: "default" }),
);
