/** A report on the work by a programme: submitted, heard, approved. */
export type Report = {
  readonly document: string;
  readonly submittedAt: string;
  readonly heardAt?: string;
  readonly approvedAt?: string;
};
