import type { MembershipColumn, Org } from "./org.ts";
import type { TextColumn } from "./textColumn.ts";

/**
 * The part of the organisation that stands below node `top`, with them on it, as an organisation of its
 * own: node i of the part is node `top + i` of the whole. Layers and spans stay what they are in the
 * whole; dotted lines stay where both ends are in the part. What is numbers is shared, not copied.
 */
export function orgPart(org: Org, top: number): Org {
  const end = org.end[top] ?? org.count;
  const moved = (nodes: Int32Array): Int32Array => nodes.subarray(top, end).map((i) => i - top);
  const part = (column: TextColumn): TextColumn => ({
    ...column,
    codes: column.codes.subarray(top, end),
  });
  const { text, extra, fte, hireDay, utcOffset, customerFacing, dotted } = org;
  return {
    count: end - top,
    kind: org.kind.subarray(top, end),
    line: org.line.subarray(top, end),
    parent: moved(org.parent).map((manager) => Math.max(manager, -1)),
    end: moved(org.end),
    blockEnd: moved(org.blockEnd),
    layer: org.layer.subarray(top, end),
    level: org.level.subarray(top, end),
    span: org.span.subarray(top, end),
    totalSpan: org.totalSpan.subarray(top, end),
    text: Object.fromEntries(Object.entries(text).map(([field, column]) => [field, part(column)])),
    extra: extra.map(({ header, values }) => ({ header, values: part(values) })),
    fte: fte?.subarray(top, end) ?? null,
    hireDay: hireDay?.subarray(top, end) ?? null,
    utcOffset: utcOffset?.subarray(top, end) ?? null,
    customerFacing: customerFacing?.subarray(top, end) ?? null,
    products: org.products && membershipsOf(org.products, top, end),
    communities: org.communities && membershipsOf(org.communities, top, end),
    dotted: dotted && linesWithin(dotted, top, end),
  };
}

/** Offsets need not begin with 0, so the labels of everybody else can stay. */
function membershipsOf(
  { labels, offsets, codes }: MembershipColumn,
  top: number,
  end: number,
): MembershipColumn {
  return { labels, codes, offsets: offsets.subarray(top, end + 1) };
}

function linesWithin({ person, manager }: NonNullable<Org["dotted"]>, top: number, end: number) {
  const isWithin = (i: number): boolean => i >= top && i < end;
  const kept = [...person.keys()].filter(
    (k) => isWithin(person[k] ?? -1) && isWithin(manager[k] ?? -1),
  );
  return {
    person: Int32Array.from(kept, (k) => (person[k] ?? 0) - top),
    manager: Int32Array.from(kept, (k) => (manager[k] ?? 0) - top),
  };
}
