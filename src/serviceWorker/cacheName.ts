/** What the names of our caches begin with: others may live at the same origin. */
export const CACHE_PREFIX = "headstand-files-";
