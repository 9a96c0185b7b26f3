import { useEffect, useState } from "react";
import type { ImportedFile, Seen, TablePreview } from "../../import/imported.ts";
import { useActions } from "../appContext.tsx";
import { PreviewTable } from "./PreviewTable.tsx";
import type { PendingHandle } from "./usePending.ts";

/** Encodings exports are written in, by what people call them. */
const ENCODINGS: readonly (readonly [label: string, words: string])[] = [
  ["utf-8", "Unicode (UTF-8)"],
  ["utf-16le", "Unicode (UTF-16)"],
  ["utf-16be", "Unicode (UTF-16, big endian)"],
  ["windows-1252", "Western European (Windows-1252)"],
  ["windows-1250", "Central European (Windows-1250)"],
  ["windows-1251", "Cyrillic (Windows-1251)"],
  ["koi8-r", "Cyrillic (KOI8-R)"],
  ["windows-1253", "Greek (Windows-1253)"],
  ["windows-1254", "Turkish (Windows-1254)"],
  ["windows-1255", "Hebrew (Windows-1255)"],
  ["windows-1256", "Arabic (Windows-1256)"],
  ["windows-1257", "Baltic (Windows-1257)"],
  ["iso-8859-2", "Central European (ISO 8859-2)"],
  ["macintosh", "Western European (Mac)"],
  ["shift_jis", "Japanese (Shift-JIS)"],
  ["euc-jp", "Japanese (EUC)"],
  ["gb18030", "Chinese (GB18030)"],
  ["big5", "Chinese (Big5)"],
  ["euc-kr", "Korean (EUC)"],
];

interface FileChoicesProps {
  readonly file: ImportedFile;
  readonly seen: Seen;
  readonly handle: PendingHandle;
}

/** The first rows as they were read, and what to change where they look wrong. */
export function FileChoices({ file, seen, handle: { pending, choose } }: FileChoicesProps) {
  const { encoding = file.encoding, sheet = file.sheet ?? "" } = pending.choices;
  const isText = file.delimiter !== null || file.sheet === null;
  const preview = usePreview(seen.preview, pending.choices);
  return (
    <section className="file-choices" aria-label="The first rows">
      <h3>The first rows</h3>
      {preview ? (
        <PreviewTable preview={preview} />
      ) : (
        <p className="muted">Read like this there is no table.</p>
      )}
      {seen.sheets.length > 0 && (
        <label>
          <span>Sheet</span>
          <select
            className="field-input"
            value={sheet}
            onChange={({ currentTarget }) => choose({ sheet: currentTarget.value })}
          >
            {seen.sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      {isText && (
        <label>
          <span>Characters</span>
          <select
            className="field-input"
            value={encoding}
            onChange={({ currentTarget }) => choose({ encoding: currentTarget.value })}
          >
            {!ENCODINGS.some(([label]) => label === file.encoding) && (
              <option value={file.encoding}>{file.encoding}</option>
            )}
            {ENCODINGS.map(([label, words]) => (
              <option key={label} value={label}>
                {words}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}

/** The rows as they were read, or as they would be read with what was chosen since. */
function usePreview(
  read: TablePreview,
  { encoding, sheet, keep }: PendingHandle["pending"]["choices"],
): TablePreview | null {
  const actions = useActions();
  const [changed, setChanged] = useState<{ read: TablePreview; preview: TablePreview | null }>();
  const isChanged = encoding !== undefined || sheet !== undefined || keep !== undefined;
  useEffect(() => {
    if (!isChanged) return;
    let isWanted = true;
    const choices = {
      ...(encoding === undefined ? {} : { encoding }),
      ...(sheet === undefined ? {} : { sheet }),
      ...(keep === undefined ? {} : { keep }),
    };
    void actions.preview(choices).then((preview) => {
      if (isWanted) setChanged({ read, preview });
    });
    return () => {
      isWanted = false;
    };
  }, [actions, read, encoding, sheet, keep, isChanged]);
  return isChanged && changed?.read === read ? changed.preview : read;
}
