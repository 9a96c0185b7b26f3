import { type Message, message } from "../language/say.ts";
import type { LinkSource } from "../metrics/linkSource.ts";

/** What each kind of link is called. */
export const LINK_TITLES: Readonly<Record<LinkSource, Message>> = {
  dotted: message("Dotted lines"),
  interaction: message("Working together"),
  product: message("Shared products"),
  community: message("Shared communities"),
  drawn: message("Drawn by hand"),
};
