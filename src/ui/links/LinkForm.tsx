import { useState } from "react";
import { Button, Form, Input, Label, Radio, RadioGroup, TextField } from "react-aria-components";
import { say } from "../../language/say.ts";
import type { DrawnLink } from "../../org/drawnLink.ts";
import { useActions } from "../appContext.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { kindSentence } from "./kindSentence.tsx";
import { kindWord, LINK_KINDS } from "./linkKinds.ts";

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
      {before && (
        <p className="muted link-hint">{say("They are linked already: this changes the link.")}</p>
      )}
      <RadioGroup className="link-kinds" value={choice} onChange={setChoice}>
        <Label className="link-label">
          {sayRich("How {one} and {other} work together", {
            one: <bdi>{from}</bdi>,
            other: <bdi>{to}</bdi>,
          })}
        </Label>
        <div className="link-kind-list">
          {[...LINK_KINDS, OWN_WORDS].map((each) => (
            <Radio key={each} className="link-kind" value={each} autoFocus={each === choice}>
              {each === OWN_WORDS ? say("own words") : kindWord(each)}
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
          <Label className="link-label">{say("In your own words")}</Label>
          <Input className="panel-input" placeholder={say("reviews designs of")} />
        </TextField>
      )}
      <TextField className="link-field" value={note} onChange={setNote} maxLength={LONGEST}>
        <Label className="link-label">
          {say("Note ‖ of a link")} <span className="muted">{say("if you like")}</span>
        </Label>
        <Input className="panel-input" />
      </TextField>
      <p className="link-sentence">
        {kindSentence(kind.trim() || "works with", <bdi>{from}</bdi>, <bdi>{to}</bdi>)}
        <span className="muted link-hint"> · {say("counts the same both ways")}</span>
      </p>
      <div className="link-buttons">
        <Button className="button primary" type="submit">
          {before ? say("Change the link") : say("Draw the link")}
        </Button>
        <Button className="button" onPress={dropLinkDraft}>
          {say("Cancel")}
        </Button>
      </div>
    </Form>
  );
}
