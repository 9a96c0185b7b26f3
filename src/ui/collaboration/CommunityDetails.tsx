import { Button, ToggleButton } from "react-aria-components";
import { type Message, message, say, sayIt } from "../../language/say.ts";
import type { Community } from "../../metrics/communities.ts";
import { type MayCultivate, mayCultivate } from "../../metrics/cultivators.ts";
import { type MembersByLabel, membersOf } from "../../org/membersByLabel.ts";
import { nameOf, PERSON } from "../../org/org.ts";
import type { OrgDocument } from "../../store/app.ts";
import { markedExperts } from "../../store/selectors.ts";
import { cultivatorOf } from "../../store/shownCommunities.ts";
import { useActions, useApp } from "../appContext.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { PeopleList } from "../person/PeopleList.tsx";
import { PersonButton } from "../person/PersonButton.tsx";
import "../person/person.css";

/** One community: its people, brought out on the chart or by name, and who cultivates it. */
export function CommunityDetails({
  document,
  community: { code, name, members: count },
  members,
}: {
  readonly document: OrgDocument;
  readonly community: Community;
  readonly members: MembersByLabel;
}) {
  const { org } = document.imported;
  const view = useApp((state) => state.view);
  const people = membersOf(members, code);
  const words = say("in {community}", { community: name });
  const isChosen = useApp((state) => state.chosen?.words === words);
  const { choose } = useActions();
  return (
    <section className="community" aria-label={name}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <Cultivator document={document} name={name} people={people} />
      <ToggleButton
        className="button small"
        isSelected={isChosen}
        onChange={() => void choose(words, -1, { by: "community", code })}
      >
        {say("{count, plural, one {Mark the one person in it} other {Mark its # people}}", {
          count,
        })}
      </ToggleButton>
      <PeopleList key={code} org={org} title={say("People")} people={people} view={view} />
    </section>
  );
}

/** Who stands behind a community, as the user said; else who may. */
function Cultivator({
  document,
  name,
  people,
}: {
  readonly document: OrgDocument;
  readonly name: string;
  readonly people: Int32Array;
}) {
  const { org } = document.imported;
  const { setCultivator } = useActions();
  const node = cultivatorOf(document, name);
  if (node >= 0) {
    return (
      <div className="cultivator">
        <p>
          <CultivatorSign />{" "}
          {sayRich("{person} cultivates it, from the back: the sign marks them on the chart.", {
            person: <PersonButton org={org} node={node} />,
          })}
        </p>
        <Button className="button small" onPress={() => void setCultivator(name, -1)}>
          {say("Nobody is said to")}
        </Button>
      </div>
    );
  }
  const named = mayCultivate(org, people, markedExperts(document));
  return (
    <div className="cultivator">
      <p className="muted">
        {say("Nobody is said to cultivate it.")}{" "}
        {named.length > 0
          ? say(
              "Somebody who leads from the back makes room for what others bring; of its members these may:",
            )
          : say("Select whoever does on the chart.")}
      </p>
      {named.length > 0 && (
        <ul className="may-cultivate">
          {named.map((each) => (
            <MayRow key={each.node} document={document} name={name} may={each} />
          ))}
        </ul>
      )}
      <SelectedMay document={document} name={name} named={named} />
    </div>
  );
}

const REASONS: Readonly<Record<MayCultivate["because"], Message>> = {
  highest: message("stands highest among its members"),
  expert: message("a senior without reports"),
};

function MayRow({
  document,
  name,
  may: { node, because },
}: {
  readonly document: OrgDocument;
  readonly name: string;
  readonly may: MayCultivate;
}) {
  const { org } = document.imported;
  return (
    <li>
      <span className="may-who">
        <PersonButton org={org} node={node} />
        <span className="muted">{sayIt(REASONS[because])}</span>
      </span>
      <SayButton document={document} name={name} node={node} />
    </li>
  );
}

/** Whoever is selected on the chart can be said to cultivate it as well, a member or not. */
function SelectedMay({
  document,
  name,
  named,
}: {
  readonly document: OrgDocument;
  readonly name: string;
  readonly named: readonly MayCultivate[];
}) {
  const { org } = document.imported;
  const selected = useApp((state) => state.selected);
  const isNew = selected >= 0 && named.every(({ node }) => node !== selected);
  if (!isNew || org.kind[selected] !== PERSON) return null;
  return (
    <p className="selected-may">
      <span>{sayRich("Selected: {person}", { person: <bdi>{nameOf(org, selected)}</bdi> })}</span>
      <SayButton document={document} name={name} node={selected} />
    </p>
  );
}

function SayButton({
  document,
  name,
  node,
}: {
  readonly document: OrgDocument;
  readonly name: string;
  readonly node: number;
}) {
  const { setCultivator } = useActions();
  return (
    <Button
      className="button small"
      aria-label={say("Cultivates it: {person}", { person: nameOf(document.imported.org, node) })}
      onPress={() => void setCultivator(name, node)}
    >
      {say("Cultivates it")}
    </Button>
  );
}

/** The sign of whoever cultivates a community, as it stands on the chart. */
function CultivatorSign() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="var(--link-community)" strokeWidth="2" />
      <circle cx="6" cy="6" r="2" fill="var(--link-community)" />
    </svg>
  );
}
