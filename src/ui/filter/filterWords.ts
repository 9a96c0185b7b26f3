import { isFiltering, type PeopleFilter } from "../../org/peopleFilter.ts";
import type { Filtered } from "../../store/selectors.ts";
import { peopleWords } from "../words.ts";

/** "312 of 1,000 people match", with vacancies where there are some. */
export function matchWords({ people, vacancies }: Filtered, all: number): string {
  const posts = vacancies === 1 ? "1 vacancy" : `${vacancies.toLocaleString("en")} vacancies`;
  const more = vacancies > 0 ? ` and ${posts}` : "";
  const verb = people === 1 && vacancies === 0 ? "matches" : "match";
  return `${people.toLocaleString("en")} of ${peopleWords(all)}${more} ${verb}`;
}

/** "14 of their managers do not": who stays for others' sake, which the chart draws quietly. */
export function othersWords({ others }: Filtered): string {
  const verb = others === 1 ? "does" : "do";
  return `${others.toLocaleString("en")} of their managers ${verb} not`;
}

/** "Sales, Product · Oslo · title “lead”": what is asked for, in the order it was chosen. */
export function wantedWords(filter: PeopleFilter): string {
  if (!isFiltering(filter)) return "";
  const parts = Object.values(filter.wanted).map((labels) => labels.join(", "));
  const title = filter.title.trim();
  return [...parts, title && `title “${title}”`].filter(Boolean).join(" · ");
}
