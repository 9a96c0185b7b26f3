import { createContext } from "react";

/** What a name does in this part of the page; null: the panel it stands in turns to the person. */
export const PersonLink = createContext<((node: number) => void) | null>(null);
