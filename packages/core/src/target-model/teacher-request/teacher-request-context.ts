/** An answer to a request: a track, a mentor or a consultation. */
export type RequestAnswer = {
  readonly by: string;
  readonly track?: string;
  readonly mentor?: string;
  readonly at: string;
};

/** A professional request in the municipal data bank. What it says in words is a note of the teacher. */
export type TeacherRequestContext = {
  readonly begunOn: string;
  readonly person: string;
  readonly organisation: string;
  readonly group: string;
  /** Areas that it is about. */
  readonly topics: readonly string[];
  readonly source: string;
  /** The survey that has brought it. */
  readonly survey?: string;
  /** The teacher's written consent to the processing of personal data. */
  readonly consent: string;
  readonly answer?: RequestAnswer;
  /** Answers that did not help, or came to nothing. */
  readonly earlier: readonly (RequestAnswer & { readonly outcome: string })[];
  readonly ending?: { readonly reason: string; readonly at: string };
};
