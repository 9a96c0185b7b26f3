import { useState } from "react";
import {
  Button,
  Dialog,
  DialogTrigger,
  FileTrigger,
  Heading,
  Popover,
  TextArea,
  TextField,
} from "react-aria-components";
import { useActions, useApp } from "../appContext.tsx";
import { openFiles, openText } from "./openFiles.ts";
import { SAMPLES } from "./samples.ts";
import "./openPlace.css";

/** What the file chooser offers first; anything may be dropped. */
const FILE_TYPES = [".csv", ".tsv", ".txt", ".psv", ".xlsx", ".xls", ".zip"];

/** The one place to drop, choose or paste a file: a bar beside the sample, the whole page without one. */
export function OpenPlace() {
  const document = useApp((state) => state.document);
  const phase = useApp((state) => state.phase);
  if (phase === "importing" || (document && !document.source.isSample)) return null;
  return document ? <InvitationBar /> : <EmptyPage />;
}

function InvitationBar() {
  return (
    <section className="invitation card" aria-label="Open your own organisation">
      <div>
        <p className="invitation-title">Now yours: drop an HRIS export anywhere</p>
        <p className="muted">Your file never leaves this tab.</p>
      </div>
      <div className="invitation-ways">
        <ChooseButton />
        <PasteButton />
      </div>
    </section>
  );
}

function EmptyPage() {
  const actions = useActions();
  return (
    <main className="empty">
      <section className="empty-place card" aria-label="Open an organisation">
        <svg width="72" height="60" viewBox="0 0 72 60" aria-hidden="true">
          <polygon points="2,2 70,2 36,58" fill="var(--accent)" opacity="0.16" />
          <polygon points="2,2 35,2 18.5,30" fill="var(--accent)" opacity="0.55" />
          <polygon points="37,2 70,2 53.5,30" fill="var(--accent)" opacity="0.85" />
        </svg>
        <h1>Stand your organisation on its head</h1>
        <p className="muted">
          Drop an HRIS export here: CSV, Excel or text, one row a person, with a column that names
          the manager.
        </p>
        <div className="invitation-ways">
          <ChooseButton />
          <PasteButton />
        </div>
        <p className="empty-promise">Your file never leaves this tab.</p>
      </section>
      <section className="empty-samples" aria-label="Samples">
        <h2>Or look at an invented one</h2>
        <div className="empty-sample-list">
          {SAMPLES.map(({ title, people, load }) => (
            <Button
              key={title}
              className="button empty-sample"
              onPress={() => void load().then((source) => actions.open(source))}
            >
              <strong>{title}</strong>
              <span className="muted">{people}</span>
            </Button>
          ))}
        </div>
      </section>
    </main>
  );
}

export function ChooseButton({
  look = "button primary",
  word = "Choose a file",
}: {
  readonly look?: string;
  readonly word?: string;
}) {
  const actions = useActions();
  return (
    <FileTrigger
      acceptedFileTypes={FILE_TYPES}
      onSelect={(files) => files && openFiles(actions, [...files])}
    >
      <Button className={look}>{word}</Button>
    </FileTrigger>
  );
}

function PasteButton() {
  const actions = useActions();
  const [text, setText] = useState("");
  return (
    <DialogTrigger>
      <Button className="button">Paste rows</Button>
      <Popover className="popover paste">
        <Dialog>
          {({ close }) => (
            <>
              <Heading slot="title" className="paste-title">
                Paste rows from a spreadsheet
              </Heading>
              <TextField aria-label="Rows" value={text} onChange={setText} autoFocus>
                <TextArea
                  className="paste-text"
                  rows={8}
                  placeholder={"Employee ID\tName\tTitle\tManager ID\n1\tAda\tDirector\t"}
                />
              </TextField>
              <Button
                className="button primary"
                onPress={() => {
                  close();
                  setText("");
                  openText(actions, text);
                }}
              >
                Draw the chart
              </Button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
