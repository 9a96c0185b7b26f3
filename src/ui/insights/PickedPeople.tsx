import { say } from "../../language/say.ts";
import type { PeoplePick } from "../../metrics/peoplePick.ts";
import type { OrgDocument } from "../../store/app.ts";
import { countedOrg } from "../../store/selectors.ts";
import { useApp } from "../appContext.tsx";
import { PeopleList } from "../person/PeopleList.tsx";
import { usePeople } from "./usePeople.ts";
import "../person/person.css";

/** The people behind a figure by name, each a way to them on the chart. */
export function PickedPeople({
  document,
  pick,
  title,
}: {
  readonly document: OrgDocument;
  readonly pick: PeoplePick;
  readonly title: string;
}) {
  const view = useApp((state) => state.view);
  const people = usePeople(pick);
  if (!people) return null;
  if (people.length === 0) return <p className="muted">{say("Nobody.")}</p>;
  return <PeopleList org={countedOrg(document)} title={title} people={people} view={view} />;
}
