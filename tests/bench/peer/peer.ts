import { OrgChart } from "d3-org-chart";
import papaparse from "papaparse";

// The same job done with d3-org-chart: a file is chosen, and everybody is shown, fitted to the page.

interface Person {
  readonly id: string;
  readonly parentId: string;
  readonly name: string;
  readonly title: string;
  readonly _expanded: boolean;
}

function peopleOf(text: string): Person[] {
  const { data } = papaparse.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => ({
    id: row["Employee ID"] ?? "",
    parentId: row["Manager ID"] ?? "",
    name: row.Name ?? "",
    title: row.Title ?? "",
    _expanded: true,
  }));
}

document.querySelector("input")?.addEventListener("change", async (event) => {
  const file = (event.target as HTMLInputElement).files?.[0];
  if (!file) return;
  document.documentElement.dataset.state = "importing";
  const people = peopleOf(await file.text());
  performance.mark("headstand:parsed");
  new OrgChart<Person>()
    .container("#chart")
    .svgHeight(window.innerHeight)
    .duration(0)
    .nodeWidth(() => 190)
    .nodeHeight(() => 74)
    .nodeContent(({ data }) => `<div class="card"><b>${data.name}</b><br>${data.title}</div>`)
    .data(people)
    .render()
    .fit({ animate: false });
  document.documentElement.dataset.state = "ready";
});
