import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { formatNumber, numberFormat } from "../../language/numbers.ts";
import { say } from "../../language/say.ts";
import { sayRich } from "../language/sayRich.tsx";
import { saveBytes } from "../saveFile.ts";
import type { ExportState } from "./useExport.ts";

const tenths = numberFormat({ maximumFractionDigits: 1 });
/** More faults than this say no more than their number. */
const MOST_TOLD = 4;

/** What became of the file, read back before it was handed over. */
export function ExportResult({ state }: { readonly state: ExportState }) {
  if (state.kind === "failed") return <p role="alert">{state.problem}</p>;
  if (state.kind !== "made") return null;
  const { name, file } = state;
  const { faults, bytes, type, pages } = file;
  if (faults.length === 0) {
    return (
      <p role="status" className="export-made">
        {madeWords(name, bytes.length, pages)}
      </p>
    );
  }
  return (
    <div role="alert" className="export-faults">
      <p>
        <strong>{say("{name} is not as it should be, so it was not saved.", { name })}</strong>
      </p>
      <ul>
        {faults.slice(0, MOST_TOLD).map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
        {faults.length > MOST_TOLD && (
          <li>{say("and {count, number} more", { count: faults.length - MOST_TOLD })}</li>
        )}
      </ul>
      <Button className="button" onPress={() => saveBytes(name, bytes, type)}>
        {say("Save it all the same")}
      </Button>
    </div>
  );
}

function madeWords(name: string, bytes: number, pages: number): ReactNode {
  const b = (words: ReactNode): ReactNode => <strong>{words}</strong>;
  const size = sizeWords(bytes);
  return pages === 0
    ? sayRich("<b>{name}</b> is in your downloads: {size}.", { name, size, b })
    : sayRich(
        "<b>{name}</b> is in your downloads: {size}, {pages, plural, one {# page} other {# pages}}, read back and complete.",
        { name, size, pages, b },
      );
}

function sizeWords(bytes: number): string {
  const kilo = bytes / 1000;
  return kilo < 1000
    ? say("{size} kB", { size: formatNumber(Math.max(1, Math.round(kilo))) })
    : say("{size} MB", { size: tenths(kilo / 1000) });
}
