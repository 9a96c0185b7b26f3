import { gathered } from "./gathered.ts";

export const catalog = gathered(
  import.meta.glob("../../../language/es/*.json", { eager: true, import: "default" }),
);
