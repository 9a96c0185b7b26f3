import { useEffect, useState } from "react";
import {
  Button,
  Input,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Switch,
  TextField,
} from "react-aria-components";
import { dateFormat } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import type { KeptOrganisation } from "../../store/organisationBook.ts";
import { useActions, useApp } from "../appContext.tsx";
import { peopleWords } from "../words.ts";
import { sizeWords } from "./keptWords.ts";
import { useKeptActions } from "./useKeptActions.ts";
import "../switch.css";
import "./kept.css";

const dayWords = dateFormat({ dateStyle: "medium" }, "en-GB");

/** The organisations kept in this browser, and whether there are to be more. */
export function KeptList() {
  const kept = useApp((state) => state.kept);
  const keeping = useApp((state) => state.keeping);
  const { readKept, setKeeping } = useKeptActions();
  const { openPanel } = useActions();
  // Another tab may have kept or removed some.
  useEffect(() => {
    void readKept();
  }, [readKept]);
  return (
    <>
      {kept.length > 0 && (
        <ul className="kept">
          {kept.map((each) => (
            <KeptRow key={each.key} kept={each} />
          ))}
        </ul>
      )}
      <div className="kept-foot">
        <Switch
          className="switch kept-switch"
          isSelected={keeping === "on"}
          onChange={(isOn) => void setKeeping(isOn)}
        >
          <span className="switch-track" aria-hidden="true">
            <span className="switch-thumb" />
          </span>
          {say("Keep opened files in this browser")}
        </Switch>
        {kept.length > 0 && (
          <Button className="button small" onPress={() => openPanel("workspace")}>
            {say("Save as one file …")}
          </Button>
        )}
        {kept.length > 0 && <RemoveAll count={kept.length} />}
      </div>
    </>
  );
}

function KeptRow({ kept }: { readonly kept: KeptOrganisation }) {
  const [isRenamed, setIsRenamed] = useState(false);
  const { openKept, duplicateKept, removeKept } = useKeptActions();
  if (isRenamed) return <RenameRow kept={kept} onDone={() => setIsRenamed(false)} />;
  const { title, people, bytes, openedAt } = kept;
  return (
    <li className="kept-row">
      <Button className="button plain kept-open" onPress={() => void openKept(kept.key)}>
        <strong>
          <bdi>{title}</bdi>
        </strong>
        <span className="muted">
          {peopleWords(people)} · {sizeWords(bytes)} · {dayWords(openedAt)}
        </span>
      </Button>
      <MenuTrigger>
        <Button className="button plain icon" aria-label={say("More for {title}", { title })}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="3" cy="8" r="1.5" fill="currentColor" />
            <circle cx="8" cy="8" r="1.5" fill="currentColor" />
            <circle cx="13" cy="8" r="1.5" fill="currentColor" />
          </svg>
        </Button>
        <Popover className="popover">
          <Menu aria-label={title}>
            <MenuItem onAction={() => setIsRenamed(true)}>{say("Rename")}</MenuItem>
            <MenuItem onAction={() => void duplicateKept(kept)}>
              {say("Duplicate ‖ to do")}
            </MenuItem>
            <MenuItem onAction={() => void removeKept(kept)}>{say("Remove")}</MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </li>
  );
}

function RenameRow({
  kept,
  onDone,
}: {
  readonly kept: KeptOrganisation;
  readonly onDone: () => void;
}) {
  const [title, setTitle] = useState(kept.title);
  const { renameKept } = useKeptActions();
  const save = (): void => {
    void renameKept(kept, title);
    onDone();
  };
  return (
    <li>
      <form
        className="kept-row"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          className="kept-name"
          aria-label={say("New name of {title}", { title: kept.title })}
          value={title}
          onChange={setTitle}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === "Escape") onDone();
          }}
        >
          <Input className="panel-input" />
        </TextField>
        <Button type="submit" className="button small">
          {say("Save")}
        </Button>
        <Button className="button plain small" onPress={onDone}>
          {say("Cancel")}
        </Button>
      </form>
    </li>
  );
}

/** What cannot be taken back is asked twice. */
function RemoveAll({ count }: { readonly count: number }) {
  const [isAsked, setIsAsked] = useState(false);
  const { removeAllKept } = useKeptActions();
  if (!isAsked) {
    return (
      <Button className="button small" onPress={() => setIsAsked(true)}>
        {say("Remove all …")}
      </Button>
    );
  }
  return (
    <div className="kept-sure" role="alert">
      <p>
        {say(
          "{count, plural, one {Remove this one from this browser for good?} other {Remove all # from this browser for good?}}",
          { count },
        )}
      </p>
      <Button className="button small" onPress={() => void removeAllKept()}>
        {say("{count, plural, one {Remove this one} other {Remove all #}}", { count })}
      </Button>
      <Button className="button plain small" autoFocus onPress={() => setIsAsked(false)}>
        {say("Cancel")}
      </Button>
    </div>
  );
}
