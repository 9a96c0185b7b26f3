import { useState } from "react";
import { Button, FieldError, Form, Input, Label, TextField } from "react-aria-components";
import {
  contentOf,
  type HandoutContent,
  type PackedContent,
} from "../../handout/handoutContent.ts";
import { say } from "../../language/say.ts";
import "./handout.css";

/** A hand-out behind a passphrase. */
export function LockedHandout({
  packed,
  onOpen,
}: {
  readonly packed: PackedContent;
  readonly onOpen: (content: HandoutContent) => void;
}) {
  const [passphrase, setPassphrase] = useState("");
  const [state, setState] = useState<"asking" | "opening" | "wrong">("asking");
  const open = async (): Promise<void> => {
    setState("opening");
    const content = await contentOf(packed, passphrase);
    if (content) onOpen(content);
    else setState("wrong");
  };
  return (
    <main className="handout-lock">
      <h1>{say("This hand-out is locked")}</h1>
      <p className="muted">
        {say("Whoever gave it to you knows the passphrase. It is opened here; nothing is sent.")}
      </p>
      <Form
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <TextField
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          isInvalid={state === "wrong"}
          autoFocus
        >
          <Label>{say("Passphrase")}</Label>
          <Input className="panel-input" />
          <FieldError>{say("That is not the passphrase, or the file was changed.")}</FieldError>
        </TextField>
        <Button type="submit" className="button primary" isDisabled={state === "opening"}>
          {state === "opening" ? say("Opening …") : say("Open ‖ to do")}
        </Button>
      </Form>
    </main>
  );
}
