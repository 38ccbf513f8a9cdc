/** The two registries' four lists (R21). */
export const registryLists = ["mentees-teachers", "mentees-students", "mentors-teachers", "mentors-students"] as const;
