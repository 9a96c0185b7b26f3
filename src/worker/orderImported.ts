import { inOrder } from "../base/inOrder.ts";
import type { Imported } from "../import/imported.ts";
import type { RowSteps } from "../layout/layout.ts";
import { orderSiblings, orderSiblingsBySteps, type SiblingOrder } from "../org/orderSiblings.ts";

/**
 * The same import with siblings in another order, teams by the steps there are; `order[i]` is the node that
 * now is node i.
 */
export function orderImported(
  imported: Imported,
  by: SiblingOrder,
  steps: RowSteps | null,
): { readonly imported: Imported; readonly order: Int32Array } {
  const { org, order } = steps
    ? orderSiblingsBySteps(imported.org, by, steps.stepOf)
    : orderSiblings(imported.org, by);
  const now = new Int32Array(order.length);
  order.forEach((was, i) => {
    now[was] = i;
  });
  const { links, photos } = imported;
  const moved = (nodes: Int32Array): Int32Array => nodes.map((node) => now[node] ?? -1);
  return {
    imported: {
      ...imported,
      org,
      photos: photos && {
        ...photos,
        photoOf: inOrder(photos.photoOf, order, new Int32Array(order.length)),
      },
      links: links && { ...links, from: moved(links.from), to: moved(links.to) },
    },
    order,
  };
}
