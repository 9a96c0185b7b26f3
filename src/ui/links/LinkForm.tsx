import { useState } from "react";
import { Button, Form, Input, Label, Radio, RadioGroup, TextField } from "react-aria-components";
import type { DrawnLink } from "../../org/drawnLink.ts";
import { useActions } from "../appContext.tsx";
import { LINK_KINDS } from "./linkKinds.ts";

interface LinkFormProps {
  /** What the two are called. */
  readonly from: string;
  readonly to: string;
  /** What was said of the two before; null for a new link. */
  readonly before: DrawnLink | null;
}

const OWN_WORDS = "own words";
const LONGEST = 200;

/** What the link between two managers is: a kind, and a note if there is more to say. */
export function LinkForm({ from, to, before }: LinkFormProps) {
  const { drawLink, dropLinkDraft } = useActions();
  const kindBefore = before?.kind ?? LINK_KINDS[0] ?? "";
  const isKnown = LINK_KINDS.includes(kindBefore);
  const [choice, setChoice] = useState(isKnown ? kindBefore : OWN_WORDS);
  const [ownWords, setOwnWords] = useState(isKnown ? "" : kindBefore);
  const [note, setNote] = useState(before?.note ?? "");
  const kind = choice === OWN_WORDS ? ownWords : choice;
  return (
    <Form
      className="link-form"
      onSubmit={(event) => {
        event.preventDefault();
        void drawLink(kind, note);
      }}
    >
      {before && <p className="muted link-hint">They are linked already: this changes the link.</p>}
      <RadioGroup className="link-kinds" value={choice} onChange={setChoice}>
        <Label className="link-label">
          How <bdi>{from}</bdi> and <bdi>{to}</bdi> work together
        </Label>
        <div className="link-kind-list">
          {[...LINK_KINDS, OWN_WORDS].map((each) => (
            <Radio key={each} className="link-kind" value={each} autoFocus={each === choice}>
              {each}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {choice === OWN_WORDS && (
        <TextField
          className="link-field"
          value={ownWords}
          onChange={setOwnWords}
          maxLength={LONGEST}
        >
          <Label className="link-label">In your own words</Label>
          <Input className="panel-input" placeholder="reviews designs of" />
        </TextField>
      )}
      <TextField className="link-field" value={note} onChange={setNote} maxLength={LONGEST}>
        <Label className="link-label">
          Note <span className="muted">if you like</span>
        </Label>
        <Input className="panel-input" />
      </TextField>
      <p className="link-sentence">
        <bdi>{from}</bdi> {kind.trim() || "works with"} <bdi>{to}</bdi>
        <span className="muted link-hint"> · counts the same both ways</span>
      </p>
      <div className="link-buttons">
        <Button className="button primary" type="submit">
          {before ? "Change the link" : "Draw the link"}
        </Button>
        <Button className="button" onPress={dropLinkDraft}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
