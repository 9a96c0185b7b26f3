import { nameOf } from "../org/org.ts";
import type { AppState } from "../store/app.ts";
import { useApp } from "./appContext.tsx";

const number = new Intl.NumberFormat("en");

/** Tells a screen reader what has changed on the stage. */
export function Announcer() {
  const sentence = useApp(announcement);
  return (
    <div role="status" className="visually-hidden">
      {sentence}
    </div>
  );
}

function announcement({ phase, document, view, selected, found }: AppState): string {
  if (phase === "importing") return "Reading the file";
  if (!document) return "";
  const { org, rows } = document.imported;
  if (selected >= 0) return `${nameOf(org, selected)} selected`;
  if (found.length > 0) return `${number.format(found.length)} found`;
  const turned = view === "upside-down" ? "Upside-down view" : "Conventional view";
  return `${document.source.name}: ${number.format(rows.placed)} of ${number.format(rows.total)} rows placed. ${turned}.`;
}
