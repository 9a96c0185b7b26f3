import { expect, test } from "vitest";
import { NO_DAY } from "./org.ts";
import { dateOrderOf, dayOf } from "./writtenDates.ts";

const MAY_FOURTH = Date.UTC(2021, 4, 4) / 86_400_000;

test.each([
  "2021-05-04",
  "2021-05-04T00:00:00.000Z",
  "2021/5/4",
  "2021.05.04",
  "20210504",
  "04.05.2021",
  "4/5/2021",
  "04-05-2021",
  "4.5.21",
  "04-May-2021",
  "4 May 2021",
  "4. Mai 2021",
  "4 mai 2021",
  "4 mayo 2021",
  "4 мая 2021",
  "4 май 2021",
  "May 4, 2021",
  "2021年5月4日",
  "44320",
  "44320.5",
  "04.05.2021 00:00",
])("%s is the fourth of May", (text) => {
  expect(dayOf(text, "dayFirst")).toBe(MAY_FOURTH);
});

test.each(["", "-", "31.02.2021", "2021-13-01", "12", "soon", "1234567"])(
  "%j is no date",
  (text) => {
    expect(dayOf(text, "dayFirst")).toBe(NO_DAY);
  },
);

test("the order of day and month is judged over all dates of the file", () => {
  expect(dateOrderOf([["03/04/2020", "05/06/2020"], ["09/16/2020"]], true)).toBe("monthFirst");
  expect(dateOrderOf([["03/04/2020"], ["28/02/2020"]], false)).toBe("dayFirst");
  expect(dateOrderOf([["03/04/2020"]], false)).toBe("monthFirst");
  expect(dateOrderOf([["03/04/2020"]], true)).toBe("dayFirst");
  expect(dateOrderOf([["03.04.2020"]], false)).toBe("dayFirst");
});

test("a date that settles its own order is read by it", () => {
  expect(dayOf("16/05/2021", "monthFirst")).toBe(MAY_FOURTH + 12);
});
