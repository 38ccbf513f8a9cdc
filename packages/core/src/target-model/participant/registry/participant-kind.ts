/** Who a participant is (A.4: categories of mentors, and the two target groups of mentees). */
export const participantKinds = [
  "student",
  "teacher",
  "parent",
  "graduate",
  "employer",
  "entrepreneur",
  "veteran",
] as const;
