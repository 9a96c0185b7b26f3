import { isManager, type Org } from "../org/org.ts";
import type { CsvColumn } from "../org/orgCsv.ts";
import { kindOfManager, kindsOfManager } from "./kindOfManager.ts";
import type { Load } from "./load.ts";
import { flagOfCode } from "./loadFlag.ts";

/** What Headstand worked out of everybody, as further columns of the organisation's table. */
export function figureColumns(org: Org, load: Pick<Load, "total" | "flag">): readonly CsvColumn[] {
  const kinds = kindsOfManager(org);
  const ofManager = (header: string, cell: CsvColumn["cell"]): CsvColumn => ({
    header,
    cell: (node) => (isManager(org, node) ? cell(node) : ""),
  });
  return [
    { header: "Layer", cell: (node) => org.layer[node] || "" },
    { header: "Level above front line", cell: (node) => org.level[node] ?? 0 },
    ofManager("Span of control", (node) => org.span[node] ?? 0),
    ofManager("Total span", (node) => org.totalSpan[node] ?? 0),
    ofManager("Kind of manager", (node) => kindOfManager(kinds[node] ?? 0) ?? ""),
    ofManager("Load", (node) => load.total[node] ?? ""),
    ofManager("Load flag", (node) => flagOfCode(load.flag[node]) ?? ""),
  ];
}
