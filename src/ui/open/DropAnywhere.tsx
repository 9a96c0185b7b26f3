import { useEffect, useState } from "react";
import { say } from "../../language/say.ts";
import { useActions } from "../appContext.tsx";
import { droppedFiles } from "./droppedFiles.ts";
import { openFiles, openText } from "./openLater.ts";
import "./dropAnywhere.css";

/** Takes a file dropped, or rows pasted, anywhere on the page, at any time. */
export function DropAnywhere() {
  const actions = useActions();
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const carriesFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes("Files") ?? false;
    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      if (!event.dataTransfer) return;
      void droppedFiles(event.dataTransfer).then((files) => openFiles(actions, files));
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isField(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.includes("\n")) void openText(actions, text);
      else if (files.length > 0) void openFiles(actions, files);
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    window.addEventListener("paste", onPaste);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
      window.removeEventListener("paste", onPaste);
    };
  }, [actions]);

  if (!isOver) return null;
  return (
    <div className="drop" aria-hidden="true">
      <p className="drop-word">{say("Let go to see it")}</p>
      <p>{say("The file never leaves this tab.")}</p>
    </div>
  );
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
