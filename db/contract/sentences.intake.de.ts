/** The German sentence for each finding about people who are entered. A rule without one does not compile. */
import type { IntakeField, IntakeFinding, IntakeRule } from '../domain/people/entered.ts'
import { addDays, type Day, dayText } from '../domain/values.ts'

type Facts = IntakeFinding['facts']

const germanDay = (day: unknown): string => dayText(String(day) as Day)

/** Fields that a finding can say to be missing or of an unusual form. */
const fields: Readonly<Partial<Record<IntakeField, string>>> = {
  familyName: 'Name',
  givenName: 'Vorname',
  birth: 'Geburtsdatum',
  sex: 'Geschlecht',
  nationality: 'Staatsangehörigkeit',
  status: 'Aufenthaltsstatus',
  regime: 'Rechtskreis',
}
const intakeFieldName = (field: IntakeField): string => fields[field] ?? ''

const forms: Readonly<Partial<Record<IntakeField, string>>> = {
  azrNumber: 'Eine AZR-Nummer hat sonst 12 Ziffern.',
  arrivalCertificate: 'Ein Ankunftsnachweis hat sonst einen Buchstaben und 7 Ziffern.',
  bamfFileNumber: 'Ein BAMF-Aktenzeichen sieht sonst so aus: 7654321-475.',
}
const shared: Readonly<Partial<Record<IntakeField, string>>> = {
  azrNumber: 'Diese AZR-Nummer steht auf dem Blatt schon bei einer anderen Person.',
  arrivalCertificate: 'Dieser Ankunftsnachweis steht auf dem Blatt schon bei einer anderen Person.',
}

const sentences: Readonly<Record<IntakeRule, (facts: Facts, field: IntakeField) => string>> = {
  name_missing: (_, field) =>
    `${intakeFieldName(field)} fehlt. Hat die Person nur einen Namen, tragen Sie hier einen Strich (-) ein.`,
  missing: (_, field) => `${intakeFieldName(field)} fehlt noch.`,
  born_in_future: () => 'Das Geburtsdatum liegt in der Zukunft.',
  born_after_arrival: (facts) =>
    `Geboren nach dem Tag der Ankunft (${germanDay(facts.day)}). Nehmen Sie erst die anderen auf, dann die Geburt.`,
  very_old: (facts) => `Das wären ${facts.age} Jahre. Stimmt das Geburtsdatum?`,
  nationality_unknown: (facts) => `Diese Staatsangehörigkeit ist nicht bekannt: ${facts.value}.`,
  nationality_twice: () => 'Eine Staatsangehörigkeit steht doppelt da.',
  language_twice: () => 'Eine Sprache steht doppelt da.',
  reference_missing: () => 'Es fehlt eine Bezugsperson.',
  reference_twice: () => 'Es kann nur eine Bezugsperson geben.',
  two_partners: () => 'Im Haushalt steht schon ein Partner oder eine Partnerin. Stimmt die Rolle?',
  partner_minor: (facts) =>
    `Als Partner eingetragen, aber erst ${facts.age} Jahre alt. Stimmen Rolle und Geburtsdatum?`,
  reference_minor: () => 'Die Bezugsperson ist minderjährig, obwohl Erwachsene im Haushalt sind.',
  unaccompanied: () => 'Minderjährig und ohne Erwachsene im Haushalt: Ist das Jugendamt beteiligt?',
  entered_twice: () => 'Diese Person steht auf dem Blatt schon einmal.',
  child_older: () =>
    'Als Kind eingetragen, aber kaum jünger als die Bezugsperson oder älter. Stimmen Rolle und Geburtsdatum?',
  period_empty: () => 'Das Ende liegt nicht nach dem Beginn.',
  status_before_birth: () => 'Der Status beginnt vor der Geburt.',
  regime_before_birth: () => 'Der Rechtskreis beginnt vor der Geburt.',
  status_over: (facts) => `Dieser Status ist am ${dayText(addDays(String(facts.to) as Day, -1))} abgelaufen.`,
  status_nationality: (facts) => `${facts.term} passt nicht zur Staatsangehörigkeit. Stimmt beides?`,
  regime_status: (facts) => `${facts.regime} ist bei ${facts.term} unüblich. Stimmt beides?`,
  number_form: (_, field) => forms[field] ?? '',
  number_twice: (_, field) => shared[field] ?? '',
  comes_later: () =>
    'Der Tag liegt in der Zukunft. Wer erst erwartet wird, gehört zu einer Zuweisung: Kündigen Sie sie unter „Zuweisungen“ an und erfassen Sie die Personen von dort.',
  more_than_announced: (facts) =>
    `Das sind dann ${facts.entered} Personen, angekündigt ${facts.announced === 1 ? 'ist' : 'sind'} ${facts.announced}.`,
}

/** One thing that is wrong, or worth a second look, about what was entered. */
export const intakeSentence = ({ rule, field, facts }: Pick<IntakeFinding, 'rule' | 'field' | 'facts'>): string =>
  sentences[rule](facts, field)
