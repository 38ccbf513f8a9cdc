/** Version of the package; part of every protocol, so that a run can be repeated with the same algorithms. */
export const version = "0.1.0";
