import { useEffect, useRef, useState } from "react";
import { say } from "../../language/say.ts";
import { type Export, startExport } from "../../worker/exportClient.ts";
import type { ExportedFile, ExportOrder } from "../../worker/exportOrder.ts";
import { saveBytes } from "../saveFile.ts";

/** How far a file is. */
export type ExportState =
  | { readonly kind: "idle" }
  | { readonly kind: "making"; readonly share: number; readonly step: string }
  | { readonly kind: "made"; readonly name: string; readonly file: ExportedFile }
  | { readonly kind: "failed"; readonly problem: string };

const IDLE: ExportState = { kind: "idle" };

/** Makes one file at a time and hands it over when it is as it should be; ends with the panel. */
export function useExport(): {
  readonly state: ExportState;
  readonly begin: (order: ExportOrder, stem: string) => Promise<void>;
  readonly show: (state: ExportState) => void;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<ExportState>(IDLE);
  const running = useRef<Export | null>(null);
  useEffect(() => () => running.current?.cancel(), []);
  const begin = async (order: ExportOrder, stem: string): Promise<void> => {
    running.current?.cancel();
    setState({ kind: "making", share: 0, step: say("Beginning") });
    const started = startExport(
      () => new Worker(new URL("../../worker/exportHost.ts", import.meta.url), { type: "module" }),
      order,
      (share, step) => setState({ kind: "making", share, step }),
    );
    running.current = started;
    try {
      const file = await started.file;
      const name = `${stem}.${file.extension}`;
      // A file that is not as it should be is only handed over when somebody wants it all the same.
      if (file.faults.length === 0) saveBytes(name, file.bytes, file.type);
      setState({ kind: "made", name, file });
    } catch (error) {
      setState({ kind: "failed", problem: error instanceof Error ? error.message : String(error) });
    }
  };
  const cancel = (): void => {
    running.current?.cancel();
    running.current = null;
    setState(IDLE);
  };
  return { state, begin, show: setState, cancel };
}
