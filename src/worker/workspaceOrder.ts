import type {
  WorkspaceFile,
  WorkspaceOrganisation,
  WorkspaceRead,
} from "../workspace/workspace.ts";

/** An organisation of which the files are still to be read. */
export interface OrganisationSent extends Omit<WorkspaceOrganisation, "files"> {
  readonly files: readonly (Omit<WorkspaceFile, "bytes"> & { readonly content: Blob })[];
}

/** What the page may ask of the worker that packs and opens workspaces. */
export type WorkspaceOrder =
  | {
      readonly kind: "write";
      readonly organisations: readonly OrganisationSent[];
      /** "": it is not locked. */
      readonly passphrase: string;
    }
  | {
      readonly kind: "read";
      readonly file: Blob;
      /** Null while nobody was asked for one. */
      readonly passphrase: string | null;
    };

/** What it answers, once. */
export type WorkspaceReply =
  | { readonly kind: "written"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "read"; readonly read: WorkspaceRead }
  | { readonly kind: "failed"; readonly problem: string };
