import { useEffect, useRef, useState } from "react";
import {
  Button,
  Dialog,
  FieldError,
  Form,
  Heading,
  Input,
  Label,
  Modal,
  ModalOverlay,
  TextField,
} from "react-aria-components";
import { say, sayIt } from "../../language/say.ts";
import { MOST_KEPT } from "../../store/organisationBook.ts";
import type { Workspace, WorkspaceRead } from "../../workspace/workspace.ts";
import { useActions, useApp } from "../appContext.tsx";
import { sayRich } from "../language/sayRich.tsx";
import { peopleWords } from "../words.ts";
import { useWorkspaceActions } from "./useWorkspaceActions.ts";
import "../collaboration/products.css";
import "./workspace.css";

type OpenState =
  | { readonly kind: "reading" }
  | { readonly kind: "locked"; readonly isWrong: boolean }
  | { readonly kind: "several"; readonly workspace: Workspace };

/** Opens a workspace that was dropped or chosen, asking for its passphrase and where several are to go. */
export function OpenWorkspace({ file }: { readonly file: File }) {
  const [state, setState] = useState<OpenState>({ kind: "reading" });
  const { fail, openWorkspace } = useActions();
  const { readWorkspaceFile, openOrganisation } = useWorkspaceActions();
  const close = (): void => openWorkspace(null);

  const take = async (read: WorkspaceRead): Promise<void> => {
    if (read.kind === "locked") {
      setState(read);
      return;
    }
    if (read.kind === "opened" && read.workspace.length > 1) {
      setState({ kind: "several", workspace: read.workspace });
      return;
    }
    close();
    if (read.kind === "refused") fail(sayIt(read.problem));
    else if (read.workspace[0]) await openOrganisation(read.workspace[0]);
  };

  const begin = useRef(async () => take(await readWorkspaceFile(file, null)));
  useEffect(() => void begin.current(), []);

  if (state.kind === "reading") return null;
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
    >
      <Modal className="dialog card workspace-dialog">
        <Dialog className="dialog-body">
          {state.kind === "locked" ? (
            <Locked
              name={file.name}
              isWrong={state.isWrong}
              onPassphrase={async (passphrase) => take(await readWorkspaceFile(file, passphrase))}
              onClose={close}
            />
          ) : (
            <Several workspace={state.workspace} onClose={close} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Locked({
  name,
  isWrong,
  onPassphrase,
  onClose,
}: {
  readonly name: string;
  readonly isWrong: boolean;
  readonly onPassphrase: (passphrase: string) => Promise<void>;
  readonly onClose: () => void;
}) {
  const [passphrase, setPassphrase] = useState("");
  const [isOpening, setIsOpening] = useState(false);
  return (
    <>
      <Heading slot="title">{say("This workspace is locked")}</Heading>
      <Form
        className="workspace-form"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          setIsOpening(true);
          void onPassphrase(passphrase).then(() => setIsOpening(false));
        }}
      >
        <TextField
          className="export-passphrase"
          type="password"
          value={passphrase}
          onChange={setPassphrase}
          isInvalid={isWrong && !isOpening}
          autoFocus
        >
          <Label>
            {sayRich("Passphrase of <b>{name}</b>", { name, b: (words) => <bdi>{words}</bdi> })}
          </Label>
          <Input className="panel-input" />
          <FieldError>
            {say("That is not the passphrase, or the file was changed. Try again.")}
          </FieldError>
        </TextField>
        <div className="workspace-buttons">
          <Button className="button" onPress={onClose}>
            {say("Cancel")}
          </Button>
          <Button type="submit" className="button primary" isDisabled={isOpening}>
            {isOpening ? say("Opening …") : say("Open ‖ to do")}
          </Button>
        </div>
      </Form>
    </>
  );
}

function Several({
  workspace,
  onClose,
}: {
  readonly workspace: Workspace;
  readonly onClose: () => void;
}) {
  const { tell } = useActions();
  const kept = useApp((state) => state.kept.length);
  const { keepAll, openOrganisation } = useWorkspaceActions();
  const [first] = workspace;
  const open = async (): Promise<void> => {
    onClose();
    if (first) await openOrganisation(first);
  };
  const keepAndOpen = async (): Promise<void> => {
    const isKept = await keepAll(workspace);
    await open();
    if (!isKept)
      tell(say("This browser has no room for all of them. Hold on to the workspace file."));
  };
  const tooMany = kept + workspace.length > MOST_KEPT;
  return (
    <>
      <Heading slot="title">
        {say("{count, plural, one {# organisation} other {# organisations}} in this workspace", {
          count: workspace.length,
        })}
      </Heading>
      <ul className="workspace-list">
        {workspace.map(({ title, people }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same title, and none moves
          <li key={nth}>
            <bdi>{title}</bdi> <span className="muted">{peopleWords(people)}</span>
          </li>
        ))}
      </ul>
      <p>
        {say(
          "To have all of them they are kept in this browser, on this computer only. Settings, stories and links kept here for the same columns are replaced.",
        )}
        {tooMany &&
          ` ${say("At most {most} are kept: those opened longest ago go.", { most: MOST_KEPT })}`}
      </p>
      <div className="workspace-buttons">
        <Button className="button" onPress={onClose}>
          {say("Cancel")}
        </Button>
        <Button className="button" onPress={() => void open()}>
          {say("Open the first only")}
        </Button>
        <Button className="button primary" onPress={() => void keepAndOpen()}>
          {say("Keep all here")}
        </Button>
      </div>
    </>
  );
}
