import { useState } from "react";
import { Button, TextArea, TextField } from "react-aria-components";
import { say } from "../../language/say.ts";
import { useActions } from "../appContext.tsx";
import { Panel } from "../Panel.tsx";
import { openText } from "./openFiles.ts";
import "./pastePanel.css";

/** A place for rows copied from a spreadsheet. */
export function PastePanel() {
  const actions = useActions();
  const [text, setText] = useState("");
  const close = (): void => actions.openPanel("none");
  return (
    <Panel
      title={say("Paste rows from a spreadsheet")}
      onClose={close}
      foot={
        <div className="panel-foot paste-foot">
          <p className="muted">{say("Your rows never leave this tab.")}</p>
          <Button
            className="button primary"
            onPress={() => {
              close();
              openText(actions, text);
            }}
          >
            {say("Draw the chart")}
          </Button>
        </div>
      }
    >
      <p>
        {say(
          "Copy the table with its headings: one row a person, with a column that names the manager.",
        )}
      </p>
      <TextField aria-label={say("Rows")} value={text} onChange={setText} autoFocus>
        <TextArea
          className="paste-text"
          spellCheck={false}
          placeholder={"Employee ID\tName\tManager ID\n1\tAda Byron\n2\tBo Lind\t1\n3\tCy Young\t1"}
        />
      </TextField>
    </Panel>
  );
}
