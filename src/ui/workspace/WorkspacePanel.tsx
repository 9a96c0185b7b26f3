import { useState } from "react";
import { Button, Input, Label, Radio, RadioGroup, Text, TextField } from "react-aria-components";
import { say } from "../../language/say.ts";
import type { WorkspaceExtent } from "../../store/workspaceActions.ts";
import { WORKSPACE_EXTENSION } from "../../workspace/workspace.ts";
import { useActions, useApp } from "../appContext.tsx";
import { sizeWords } from "../kept/keptWords.ts";
import { sayRich } from "../language/sayRich.tsx";
import { Panel } from "../Panel.tsx";
import { saveBytes } from "../saveFile.ts";
import { stemOf } from "../stemOf.ts";
import { useWorkspaceActions } from "./useWorkspaceActions.ts";
import "../drawing/drawing.css";
import "../export/export.css";
import "./workspace.css";

type SaveState =
  | { readonly kind: "idle" }
  | { readonly kind: "saving" }
  | { readonly kind: "saved"; readonly name: string; readonly bytes: number }
  | { readonly kind: "failed"; readonly problem: string };

/** One file with everything: for another computer, another browser, or the drawer. */
export function WorkspacePanel() {
  const { openPanel } = useActions();
  const title = useApp(({ document }) => document?.source.name ?? null);
  const kept = useApp((state) => state.kept.length);
  const [extent, setExtent] = useState<WorkspaceExtent>(title === null ? "all" : "open");
  const [passphrase, setPassphrase] = useState("");
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const { pack } = useWorkspaceActions();
  const isNothing = title === null && kept === 0;
  const asked = title === null ? "all" : extent;
  const save = async (): Promise<void> => {
    setState({ kind: "saving" });
    const packed = await pack(asked, passphrase);
    if (packed.kind === "failed") {
      setState({ kind: "failed", problem: packed.problem });
      return;
    }
    const name = `${nameOf(asked === "open" ? title : null)}.${WORKSPACE_EXTENSION}`;
    saveBytes(name, packed.bytes, "application/octet-stream");
    setState({ kind: "saved", name, bytes: packed.bytes.length });
  };
  return (
    <Panel
      title={say("Save workspace")}
      onClose={() => openPanel("none")}
      foot={
        <form
          className="panel-foot workspace-foot"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <SaveResult state={state} />
          <Button
            type="submit"
            className="button primary"
            isDisabled={isNothing || state.kind === "saving"}
          >
            {state.kind === "saving" ? say("Saving …") : say("Save workspace")}
          </Button>
        </form>
      }
    >
      <p>
        {say(
          "One file with everything: what you opened, how it is read, your settings, links, story and how it is drawn. Drop it on Headstand, here or on another computer, to go on from there.",
        )}
      </p>
      {isNothing && <p>{say("Open an organisation first.")}</p>}
      {title !== null && kept > 0 && (
        <RadioGroup
          className="drawing-choice"
          value={extent}
          onChange={(chosen) => setExtent(chosen === "all" ? "all" : "open")}
        >
          <Label>{say("What to save")}</Label>
          <div className="segments">
            <Radio className="segment" value="open">
              {say("What is open")}
            </Radio>
            <Radio className="segment" value="all">
              {say("And all kept here")}
            </Radio>
          </div>
        </RadioGroup>
      )}
      <TextField className="export-passphrase" value={passphrase} onChange={setPassphrase}>
        <Label>{say("Passphrase, if it is to be locked")}</Label>
        <Input className="panel-input" autoComplete="off" spellCheck={false} />
        <Text slot="description" className="muted">
          {say("AES-256; without it nobody opens the file, and nobody can recover it.")}
        </Text>
      </TextField>
      <p className="muted">
        {say(
          "The file holds your whole export, also the columns that are left out here. Photos are not in it.",
        )}
      </p>
    </Panel>
  );
}

function SaveResult({ state }: { readonly state: SaveState }) {
  if (state.kind === "saved") {
    return (
      <p role="status">
        {sayRich("Saved as <b>{name}</b>, {size}.", {
          name: state.name,
          size: sizeWords(state.bytes),
          b: (words) => <bdi>{words}</bdi>,
        })}
      </p>
    );
  }
  return state.kind === "failed" ? (
    <p role="alert">{say("It could not be saved: {problem}", { problem: state.problem })}</p>
  ) : null;
}

/** Called after the organisation, as far as a file's name may be. */
function nameOf(title: string | null): string {
  const stem = stemOf(title ?? "").replace(/[\\/:*?"<>|]+/g, " ");
  return stem || "organisations";
}
