import { regulationFormat } from "@nastavnik/core/regulation";

/**
 * The town of Megion: pupils from ten years on in six categories and teachers in four, mentors who are taught or
 * consulted, registries that change with everybody's needs, current control by questionnaires.
 * The town has a mentor council, and a section on mentoring on the sites of its centre and of every school. What mentors
 * do well is spread to the community of the town, so practices go to the municipal level, and no further.
 */
export const megion = {
  format: regulationFormat,
  id: "megion",
  edition: "2022",
  title: { ru: "Проект положения г. Мегион", en: "Draft resolution of Megion" },
  extends: "students-and-teachers",
  preparation: {
    clause: "кураторам: определить направления и формы исходя из потребностей и условий",
    needsMonitoring: true,
  },
  forms: {
    clause: "формы наставничества",
    offered: [
      "student-student",
      "teacher-student",
      "employer-student",
      "university-student-student",
      "teacher-teacher",
    ],
  },
  mentees: {
    clause: "категории наставляемых",
    clauses: { minimumAge: "обучающиеся в возрасте от 10 лет" },
    categories: {
      student: [
        "outstanding-abilities",
        "unsatisfactory-results",
        "limited-health",
        "difficult-life-situation",
        "behaviour-problems",
        "detached-from-school-life",
      ],
      teacher: ["young-specialist", "burnout", "adapting-to-new-workplace", "wants-digital-skills"],
    },
    minimumAge: 10,
  },
  mentors: {
    clause: "кураторам: организовать обучение или провести консультации",
    clauses: { schoolMaterials: "кураторам: подготовить методические материалы" },
    selection: true,
    allPrepared: true,
    schoolMaterials: true,
  },
  offices: {
    clauses: { deputyFunctions: "функции заместителя директора" },
    deputyFunctions: ["appoint", "meetings", "help", "experience", "hear", "remove"],
  },
  personalProgramme: {
    clause: "функции заместителя директора: отчёты наставников о выполнении индивидуальных планов",
    completion: ["mentee-plan", "approved-reports"],
    reportsHeard: true,
  },
  unit: {
    clause: "функции заместителя директора: текущий контроль через анкетирование до конца сентября",
    clauses: { closing: "функции заместителя директора: отчёты наставников о выполнении индивидуальных планов" },
    currentControlBy: "09-30",
    controlEvidence: { current: ["questionnaire"] },
    rankingAgreed: false,
    plans: false,
    closing: [
      "regular-meeting",
      "current-control",
      "mid-term-control",
      "closing-meeting",
      "final-control",
      "personal-programme",
    ],
  },
  practice: {
    clause: "функции заместителя директора: изучение, обобщение и распространение положительного опыта",
    clauses: { levels: "предложения в резолюцию: муниципальное профессиональное педагогическое сообщество" },
    levels: ["school", "municipal"],
  },
  municipalSchool: {
    clause: "раздел «Наставничество» на сайтах центра и каждой образовательной организации",
    siteSection: true,
    media: ["centre-site", "school-site"],
  },
  mentorCouncil: {
    clause: "создан муниципальный совет наставников; предложения в резолюцию",
    agenda: ["methodical-support", "qualification", "consulting", "road-map", "registries", "results"],
  },
} as const;
