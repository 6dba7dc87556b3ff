import type { TimeFactor } from "#contract/interview.ts";

/** Scheduling and what comes out of it: a link and an invitation. */
export const scheduleWords = {
  title: "Schedule an interview",
  back: "All interviews",
  guide: "Guide",
  guideChoose: "Choose a guide",
  guideMissing: "Choose a guide.",
  noGuidesTitle: "A guide comes first",
  noGuides: "An interview needs a guide that says what is asked and judged.",
  newGuide: "Write a guide",
  guideLine: (kind: string, minutes: number, questions: number): string =>
    `${kind}, ${minutes} min, ${questions} planned questions`,
  guideGone: "This guide is archived or belongs to the other mode. Choose another.",
  candidate: "Candidate",
  name: "Name",
  nameHint: "As the interviewer should say it",
  nameMissing: "Say who is interviewed.",
  email: "E-mail (optional)",
  emailHint: "Used for your mail program only. We send nothing.",
  emailWrong: "This does not look like an e-mail address.",
  externalId: "Your reference (optional)",
  externalIdHint: "For example the id in your applicant system",
  window: "When the link works",
  opens: "From",
  closes: "Until",
  zoneNote: (zone: string): string => `Your time (${zone})`,
  closesWrong: "The end must come after the beginning.",
  closesPast: "The end has passed already.",
  dateMissing: "Choose a date and time.",
  timeFactor: "Extra time",
  timeFactorHint:
    "An accommodation. It multiplies every section, and how long a silence lasts before the interviewer speaks.",
  factor: { 1: "None", 1.25: "A quarter more", 1.5: "Half more", 2: "Twice the time" } satisfies Record<
    TimeFactor,
    string
  >,
  factorMinutes: (word: string, minutes: number): string => `${word} · ${minutes} min`,
  submit: "Schedule the interview",
  working: "Scheduling",

  doneTitle: (name: string): string => `${name} can be invited`,
  doneLead: (role: string, company: string): string => `${role}, ${company}`,
  linkOnce:
    "The link is shown only here. If you lose it, renew it on the interview's page; the old one then stops working.",
  link: "Candidate's link",
  copyLink: "Copy the link",
  invitation: "Invitation",
  copyInvitation: "Copy the invitation",
  mail: "Open in your mail program",
  calendar: "Calendar file",
  tryIt: "Try it as a candidate",
  tryItHint: "Opens in a new tab. Opening uses nothing up.",
  toInterview: "Open the interview",
  another: "Schedule another",
} as const;
