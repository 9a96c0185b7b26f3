import { Button } from "react-aria-components";
import { saveBytes } from "../saveFile.ts";
import type { ExportState } from "./useExport.ts";

const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
/** More faults than this say no more than their number. */
const MOST_TOLD = 8;

/** What became of the file, read back before it was handed over. */
export function ExportResult({ state }: { readonly state: ExportState }) {
  if (state.kind === "failed") return <p role="alert">{state.problem}</p>;
  if (state.kind !== "made") return null;
  const { name, file } = state;
  const { faults, bytes, type, pages } = file;
  if (faults.length === 0) {
    return (
      <p role="status" className="export-made">
        <strong>{name}</strong> is in your downloads: {sizeWords(bytes.length)}
        {pages > 0 && `, ${pages === 1 ? "1 page" : `${pages} pages`}, read back and complete`}.
      </p>
    );
  }
  return (
    <div role="alert" className="export-faults">
      <p>
        <strong>{name} is not as it should be, so it was not saved.</strong>
      </p>
      <ul>
        {faults.slice(0, MOST_TOLD).map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
        {faults.length > MOST_TOLD && <li>and {faults.length - MOST_TOLD} more</li>}
      </ul>
      <Button className="button" onPress={() => saveBytes(name, bytes, type)}>
        Save it all the same
      </Button>
    </div>
  );
}

function sizeWords(bytes: number): string {
  const kilo = bytes / 1000;
  return kilo < 1000 ? `${Math.max(1, Math.round(kilo))} kB` : `${number.format(kilo / 1000)} MB`;
}
