/** What came of something that the user's input can make impossible: a value, or one sentence why not. */
export type Attempt<T> = { readonly value: T } | { readonly problem: string };
