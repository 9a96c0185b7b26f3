import { gathered } from "./gathered.ts";

export const catalog = gathered(
  import.meta.glob("../../../language/de/*.json", { eager: true, import: "default" }),
);
