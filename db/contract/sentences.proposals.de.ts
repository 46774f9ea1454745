/** The German sentences of a proposal: why somebody goes where, and which rule leaves somebody over. The window and the terminal say the same. */
import type { MoveRule } from '../domain/housing/moveFacts.ts'
import type { Explained, LeftReason, MoveReason } from '../domain/proposals/explain.ts'

type Facts = Explained<string>['facts']

const people = (count: unknown): string => (Number(count) === 1 ? '1 Person' : `${String(count)} Personen`)
const places = (count: unknown): string => (Number(count) === 1 ? '1 Platz' : `${String(count)} Plätze`)
const rooms = (count: unknown): string => (Number(count) === 1 ? '1 Zimmer' : `${String(count)} Zimmer`)
const others = ({ others: count, sex }: Facts): string => {
  const one = Number(count) === 1
  if (sex === 'w') return one ? 'einer Frau' : `${String(count)} Frauen`
  if (sex === 'm') return one ? 'einem Mann' : `${String(count)} Männern`
  return one ? 'einer Person' : `${String(count)} Personen`
}
const kind = (sex: unknown): string =>
  sex === 'w' ? 'nur Frauen ab 16' : sex === 'm' ? 'nur Männer ab 16' : 'Einzelne'

const moveSentences: Readonly<Record<MoveReason, (facts: Facts) => string>> = {
  own_room: (f) =>
    `Zimmer für sich: ${people(f.people)} bei ${Number(f.regular) === 1 ? 'einem regulären Platz' : `${String(f.regular)} regulären Plätzen`}.`,
  kept: (f) => `${Number(f.people) === 1 ? 'Der Platz ist' : 'Die Plätze sind'} für diesen Haushalt reserviert.`,
  shares: (f) => `Zusammen mit ${others(f)}${f.minors === 'off' ? '' : '; alle sind mindestens 16'}.`,
  joins: () => 'Zieht zu den eigenen Angehörigen.',
  split: (f) => `Kein einzelnes Zimmer nimmt ${people(f.people)} auf: ${rooms(f.rooms)} derselben Wohneinheit.`,
  clears: (f) => `Das bisherige Zimmer wird ganz frei: ${places(f.places)}.`,
  relieves: (f) =>
    `Im bisherigen Zimmer wohnen danach ${String(f.after)} statt ${String(f.before)} Personen (regulär ${String(f.regular)}).`,
  same_house: () => 'Bleibt in derselben Unterkunft.',
}

const ruleTerms: Partial<Record<MoveRule, string>> = {
  purpose: 'Zweck des Zimmers',
  step_free: 'Bedarf an Barrierefreiheit',
  split: 'Trennung vom übrigen Haushalt',
  sexes: 'Frauen und Männer verschiedener Haushalte',
  minors: 'Kinder neben fremden Erwachsenen',
  single_room: 'Bedarf an einem Einzelzimmer',
  women_only: 'Bedarf: nur mit Frauen',
  already_placed: 'späterer Platz',
  not_together: 'ein Vermerk „nicht zusammen“',
}

const leftSentences: Readonly<Record<LeftReason, (facts: Facts) => string>> = {
  too_large: (f) =>
    `Kein Zimmer hat ${places(f.people)}; das größte hat ${places(f.largest)}, und keine Wohneinheit hat genug leere Zimmer.`,
  no_own_room: (f) =>
    `Braucht ein Zimmer für sich (Kinder unter 16, Frauen und Männer oder ein Bedarf); kein leeres Zimmer hat ${places(f.people)}.`,
  no_shared_room: (f) => `Kein Zimmer, in dem ${kind(f.sex)} wohnen, und kein leeres hat noch ${places(f.people)}.`,
  rules: (f) =>
    `In ${Number(f.rooms) === 1 ? 'einem Zimmer' : `${String(f.rooms)} Zimmern`} wäre Platz, aber dagegen spricht: ${ruleTerms[f.rule as MoveRule] ?? 'eine Regel der Belegung'}.`,
  given_to_others: (f) =>
    `Passende Zimmer: ${String(f.rooms)}; darin kommen mit diesem Vorschlag andere unter, damit insgesamt weniger Personen übrig bleiben.`,
  not_chosen: (f) =>
    `Passende Zimmer: ${String(f.rooms)}; dieser Vorschlag nutzt sie für andere oder lässt weniger Personen umziehen.`,
  pinned: () => 'Bleibt auf Ihren Wunsch.',
  several_rooms: () => 'Wohnt in mehreren Zimmern und wird nicht weiter getrennt.',
  planned: () => 'Hat schon einen späteren Platz.',
  reserved: () => 'Für den Haushalt sind Plätze reserviert; das Programm schlägt ihm keine anderen vor.',
}

/** What stands for a move of a proposal. */
export const proposedMoveSentence = ({ code, facts }: Explained<MoveReason>): string => moveSentences[code](facts)
/** Which rule leaves a household over. */
export const leftOverSentence = ({ code, facts }: Explained<LeftReason>): string => leftSentences[code](facts)
