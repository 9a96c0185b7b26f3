declare module "virtual:handout" {
  /** The viewer of hand-outs as HTML, without a content. */
  export const template: string;
}
