/** What this theme adds in every stage. */
export const documentsTransitions = {
  "adopt-document": { guard: "document-may-be-adopted", actions: "recordDocument" },
} as const;
