/** The part of d3-org-chart (which comes without types) that the benchmark calls. */
declare module "d3-org-chart" {
  export class OrgChart<Datum> {
    container(selector: string): this;
    svgHeight(px: number): this;
    duration(ms: number): this;
    nodeWidth(px: () => number): this;
    nodeHeight(px: () => number): this;
    nodeContent(html: (node: { readonly data: Datum }) => string): this;
    data(rows: readonly Datum[]): this;
    render(): this;
    fit(options: { readonly animate: boolean }): this;
  }
}
