import { expect, test } from "vitest";
import { stemOf } from "./stemOf.ts";

test("every file of a source loses its ending, and a name with dots keeps the rest", () => {
  expect(stemOf("people.csv + links.xlsx")).toBe("people + links");
  expect(stemOf("Q3 v1.2 final.CSV")).toBe("Q3 v1.2 final");
  expect(stemOf("Pasted rows")).toBe("Pasted rows");
});
