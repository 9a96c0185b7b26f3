import { useEffect, useState } from "react";
import type { ImportedFile, Seen, TablePreview } from "../../import/imported.ts";
import { message, say, sayIt } from "../../language/say.ts";
import { useActions } from "../appContext.tsx";
import { PreviewTable } from "./PreviewTable.tsx";
import type { PendingHandle } from "./usePending.ts";

/** What is written in an encoding. */
const WRITINGS = {
  unicode: message("Unicode"),
  western: message("Western European ‖ writing"),
  central: message("Central European ‖ writing"),
  cyrillic: message("Cyrillic ‖ writing"),
  greek: message("Greek ‖ writing"),
  turkish: message("Turkish ‖ writing"),
  hebrew: message("Hebrew ‖ writing"),
  arabic: message("Arabic ‖ writing"),
  baltic: message("Baltic ‖ writing"),
  japanese: message("Japanese ‖ writing"),
  chinese: message("Chinese ‖ writing"),
  korean: message("Korean ‖ writing"),
} as const;

/** Encodings exports are written in, by what people call them. */
const ENCODINGS: readonly (readonly [
  label: string,
  writing: keyof typeof WRITINGS,
  name: string,
])[] = [
  ["utf-8", "unicode", "UTF-8"],
  ["utf-16le", "unicode", "UTF-16"],
  ["utf-16be", "unicode", "UTF-16, big endian"],
  ["windows-1252", "western", "Windows-1252"],
  ["windows-1250", "central", "Windows-1250"],
  ["windows-1251", "cyrillic", "Windows-1251"],
  ["koi8-r", "cyrillic", "KOI8-R"],
  ["windows-1253", "greek", "Windows-1253"],
  ["windows-1254", "turkish", "Windows-1254"],
  ["windows-1255", "hebrew", "Windows-1255"],
  ["windows-1256", "arabic", "Windows-1256"],
  ["windows-1257", "baltic", "Windows-1257"],
  ["iso-8859-2", "central", "ISO 8859-2"],
  ["macintosh", "western", "Mac"],
  ["shift_jis", "japanese", "Shift-JIS"],
  ["euc-jp", "japanese", "EUC"],
  ["gb18030", "chinese", "GB18030"],
  ["big5", "chinese", "Big5"],
  ["euc-kr", "korean", "EUC"],
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
    <section className="file-choices" aria-label={say("The first rows")}>
      <h3>{say("The first rows")}</h3>
      {preview ? (
        <PreviewTable preview={preview} />
      ) : (
        <p className="muted">{say("Read like this there is no table.")}</p>
      )}
      {seen.sheets.length > 0 && (
        <label>
          <span>{say("Sheet")}</span>
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
          <span>{say("Characters ‖ how a file is written")}</span>
          <select
            className="field-input"
            value={encoding}
            onChange={({ currentTarget }) => choose({ encoding: currentTarget.value })}
          >
            {!ENCODINGS.some(([label]) => label === file.encoding) && (
              <option value={file.encoding}>{file.encoding}</option>
            )}
            {ENCODINGS.map(([label, writing, name]) => (
              <option key={label} value={label}>
                {say("{writing} ({encoding})", {
                  writing: sayIt(WRITINGS[writing]),
                  encoding: name,
                })}
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
