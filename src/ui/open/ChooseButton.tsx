import { Button, FileTrigger } from "react-aria-components";
import { say } from "../../language/say.ts";
import { useActions } from "../appContext.tsx";
import { FILE_TYPES } from "./fileTypes.ts";
import { openFiles } from "./openLater.ts";

/** Opens the system's own list of files. */
export function ChooseButton({
  look = "button primary",
  word = say("Choose a file"),
}: {
  readonly look?: string;
  readonly word?: string;
}) {
  const actions = useActions();
  return (
    <FileTrigger
      acceptedFileTypes={FILE_TYPES}
      allowsMultiple
      onSelect={(files) => files && void openFiles(actions, [...files])}
    >
      <Button className={look}>{word}</Button>
    </FileTrigger>
  );
}
