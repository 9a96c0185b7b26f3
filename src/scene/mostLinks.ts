/** More lines of links than this are noise until somebody is asked about; the strongest are kept. */
export const MOST_QUIET = 28;
