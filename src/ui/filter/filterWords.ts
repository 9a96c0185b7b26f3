import { say } from "../../language/say.ts";
import { isFiltering, type PeopleFilter } from "../../org/peopleFilter.ts";
import type { Filtered } from "../../store/selectors.ts";
import { optionWord } from "./facetWords.ts";

/** "312 of 1,000 people match", with vacancies where there are some. */
export function matchWords({ people, vacancies }: Filtered, all: number): string {
  return vacancies === 0
    ? say(
        "{people, number} of {all, plural, one {# person} other {# people}} {people, plural, one {matches} other {match}}",
        { people, all },
      )
    : say(
        "{people, number} of {all, plural, one {# person} other {# people}} and {vacancies, plural, one {# vacancy} other {# vacancies}} match",
        { people, all, vacancies },
      );
}

/** "14 of their managers do not": who stays for others' sake, which the chart draws quietly. */
export function othersWords({ others }: Filtered): string {
  return say("{others, number} of their managers {others, plural, one {does} other {do}} not", {
    others,
  });
}

/** "Sales, Product · Oslo · title “lead”": what is asked for, in the order it was chosen. */
export function wantedWords(filter: PeopleFilter): string {
  if (!isFiltering(filter)) return "";
  const parts = Object.entries(filter.wanted).map(([id, labels]) =>
    labels.map((label) => optionWord(id, label)).join(", "),
  );
  const title = filter.title.trim();
  return [...parts, title && say("title “{text}”", { text: title })].filter(Boolean).join(" · ");
}
