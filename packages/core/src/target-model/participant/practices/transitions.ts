/** Whoever a practice names is remembered with it wherever the person is by then. */
export const practicesTransitions = { "account-for-practice": { actions: "recordPractice" } } as const;
