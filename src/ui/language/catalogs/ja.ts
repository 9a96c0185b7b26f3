import { gathered } from "./gathered.ts";

export const catalog = gathered(
  import.meta.glob("../../../language/ja/*.json", { eager: true, import: "default" }),
);
