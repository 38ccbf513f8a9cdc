import type { Text } from "@nastavnik/core";

/** Categories of mentees (г. Мегион): six of students, four of teachers. */
export const menteeCategories = {
  student: {
    "outstanding-abilities": { ru: "проявивший выдающиеся способности", en: "of outstanding abilities" },
    "unsatisfactory-results": {
      ru: "демонстрирующий неудовлетворительные результаты",
      en: "of unsatisfactory results",
    },
    "limited-health": { ru: "с ограниченными возможностями здоровья", en: "of limited health" },
    "difficult-life-situation": { ru: "попавший в трудную жизненную ситуацию", en: "in a difficult life situation" },
    "behaviour-problems": { ru: "имеющий проблемы с поведением", en: "with behaviour problems" },
    "detached-from-school-life": { ru: "не участвующий в жизни школы", en: "detached from school life" },
  },
  teacher: {
    "young-specialist": { ru: "молодой специалист", en: "young specialist" },
    burnout: { ru: "в состоянии эмоционального выгорания", en: "burnt out" },
    "adapting-to-new-workplace": {
      ru: "в процессе адаптации на новом месте работы",
      en: "adapting to a new workplace",
    },
    "wants-digital-skills": { ru: "желающий овладеть цифровыми навыками", en: "who wants digital skills" },
  },
} as const satisfies Record<"student" | "teacher", Record<string, Text>>;
