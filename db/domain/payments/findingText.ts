/** Each finding of a run in the clerk's words: what is so, and below it the figures. Pure; the same words in the window, the terminal and on paper. */
import { euro } from '../fees/howText.ts'
import {
  type BenefitRegime,
  benefitRegimes,
  membershipEnds,
  type ResidenceStatus,
  residenceStatuses,
} from '../people/terms.ts'
import { addDays, type Day, dayText } from '../values.ts'
import type { FindingCode, RunFinding } from './findingFacts.ts'
import type { Obstacle } from './position.ts'
import { type ItemKind, itemKinds, type WayKind, wayKinds } from './terms.ts'

type Facts = RunFinding['facts']
export interface FindingText {
  readonly text: string
  /** Below it; may be empty. */
  readonly detail: string
}

const monthNames = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]
/** `Oktober`, or `Oktober 2021` where it is of another year than the run. */
export const monthText = (month: unknown, run: Day | null = null): string => {
  const text = String(month ?? '')
  const name = monthNames[Number(text.slice(5, 7)) - 1] ?? ''
  return run && run.slice(0, 4) === text.slice(0, 4) ? name : `${name} ${text.slice(0, 4)}`
}
const day = (value: unknown): string => (value ? dayText(String(value) as Day) : '')
const since = (value: unknown): string => (value ? ` seit ${day(value)}` : '')
const regime = (value: unknown): string => benefitRegimes[value as BenefitRegime]?.term ?? ''
const way = (value: unknown): string => wayKinds[value as WayKind]?.term ?? ''
const ends: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(membershipEnds).map(([code, { term }]) => [code, term])),
}
const obstacles: Readonly<Record<Obstacle, string>> = {
  rate_missing: 'für diese Tage ist kein Satz eingetragen',
  birth_unknown: 'das Geburtsdatum fehlt, die Stufe ist nicht zu bestimmen',
  amount_not_set: 'für § 1a legt das Amt den Betrag fest; er fehlt noch',
}
const change = (was: unknown, is: unknown): string => `${euro(Number(was))} → ${euro(Number(is))}`
const ages: Readonly<Record<number, string>> = { 6: 'sechs', 14: 'vierzehn', 18: 'achtzehn' }
const stage = (f: Facts): string =>
  f.was === f.is || f.was === null || f.is === null ? '' : `: Stufe ${f.was} → ${f.is}`

const texts: Readonly<Record<FindingCode, (f: Facts) => FindingText>> = {
  overpaid: (f) => ({
    text: f.regime
      ? `${regime(f.regime)} seit ${day(f.since)}: war ${f.from === f.to ? `im ${monthText(f.to)}` : `bis ${monthText(f.to)}`} noch enthalten`
      : `Zu viel gezahlt für ${f.from === f.to ? monthText(f.to) : `${monthText(f.from)} bis ${monthText(f.to)}`}`,
    detail: `Rückforderung ${euro(Number(f.amount))} prüfen`,
  }),
  obstacle: (f) => ({
    text: 'Nicht berechnet',
    detail: `ab ${day(f.from)}: ${obstacles[f.obstacle as Obstacle] ?? ''}`,
  }),
  deceased: (f) => ({ text: `Verstorben am ${day(f.on)}`, detail: 'Konto und Empfänger prüfen' }),
  left: (f) => ({ text: `Weggezogen am ${day(f.on)}`, detail: ends[String(f.how)] ?? '' }),
  moved_out: (f) => ({ text: `Ausgezogen am ${day(f.on)}`, detail: 'kein Platz am Tag der Auszahlung' }),
  not_housed: () => ({
    text: 'Ohne Unterkunft',
    detail: 'weder ein Platz der Stadt noch eine eigene Wohnung eingetragen',
  }),
  absent: (f) => ({
    text: `Abwesend seit ${day(f.from)}`,
    detail: f.to ? `voraussichtlich bis ${dayText(addDays(String(f.to) as Day, -1))}` : 'ohne Ende eingetragen',
  }),
  status_changed: (f) => ({
    text: `Status geändert: ${residenceStatuses[f.status as ResidenceStatus]?.term ?? ''}`,
    detail: `ab ${day(f.from)}; Rechtskreis prüfen`,
  }),
  account_missing: (f) => ({ text: 'Konto fehlt', detail: `${way(f.kind)} ohne IBAN: wird als Scheck gezahlt` }),
  iban_wrong: (f) => ({
    text: 'IBAN falsch',
    detail: `Prüfziffer der IBAN mit den letzten Stellen ${f.iban ?? ''} stimmt nicht`,
  }),
  holder_differs: (f) => ({ text: 'Kontoinhaber heißt anders', detail: `Konto auf ${f.holder ?? ''}` }),
  account_shared: (f) => ({
    text: 'Konto gehört zu zwei Haushalten',
    detail: `IBAN mit den letzten Stellen ${f.iban ?? ''}`,
  }),
  returned: (f) => ({
    text: `Überweisung kam zurück am ${day(f.on)}`,
    detail: `${euro(Number(f.amount))} werden noch einmal gezahlt${f.same === 1 ? '; dasselbe Konto' : ''}`,
  }),
  held_before: (f) => ({
    text: `Zurückgehalten seit ${monthText(f.month)}`,
    detail: `jetzt zusammen ${euro(Number(f.amount))}`,
  }),
  sum_far: (f) => ({ text: 'Summe weicht stark ab', detail: change(f.was, f.is) }),
  sample: () => ({ text: 'Stichprobe', detail: 'zufällig ausgewählt, um genau hinzusehen' }),
  by_hand: () => ({ text: 'Von Hand zurückgehalten', detail: '' }),
  account_changed: (f) => ({ text: `IBAN geändert am ${day(f.on)} von ${f.by ?? ''}`, detail: `neu: ${f.iban ?? ''}` }),
  turned: (f) => ({
    text: `Kind ${'wird'} am ${String(f.on).slice(8)}.${String(f.on).slice(5, 7)}. ${ages[Number(f.age)] ?? ''}${stage(f)}`,
    detail: String(f.parts ?? ''),
  }),
  regime_changed: (f) => ({
    text: `Rechtskreis geändert: ${regime(f.was)} → ${regime(f.is)}`,
    detail: String(f.parts ?? ''),
  }),
  stage_changed: (f) => ({
    text: `Stufe ${f.was ?? 'von Hand'} → ${f.is ?? 'von Hand'}`,
    detail: String(f.parts ?? ''),
  }),
  stopped: (f) => ({
    text: f.regime ? `${regime(f.regime)}${since(f.from)}` : 'Kein Anspruch mehr',
    detail: `war im ${monthText(f.month)} noch enthalten`,
  }),
  newly_assigned: (f) => ({
    text: f.on ? `neu zugewiesen am ${day(f.on)}` : 'neu im Zahllauf',
    detail: String(f.parts ?? ''),
  }),
  whole_month: (f) => ({ text: 'jetzt ganzer Monat', detail: `davor ${f.days} von 30 Tagen` }),
  item_began: (f) => ({ text: `neu: ${item(f)}`, detail: euro(Number(f.amount)) }),
  item_ended: (f) => ({ text: `beendet: ${f.label ?? ''}`, detail: `davor ${euro(Number(f.amount))}` }),
  item_changed: (f) => ({ text: `geändert: ${item(f)}`, detail: change(f.was, f.amount) }),
  way_changed: (f) => ({ text: `Zahlungsweg geändert: ${way(f.kind)}`, detail: `am ${day(f.on)} von ${f.by ?? ''}` }),
  back_payment: (f) => ({
    text: `Nachzahlung für ${monthText(f.month)}`,
    detail: f.parts ? `${f.parts} = ${euro(Number(f.amount))}` : euro(Number(f.amount)),
  }),
  rate_changed: (f) => ({ text: 'neuer Satz', detail: change(f.was, f.is) }),
}
const item = (f: Facts): string => `${itemKinds[f.item as ItemKind]?.term ?? ''}: ${f.label ?? ''}`

/** `run`: the month of the run, past the birthday of which it reads „wurde“. */
export function findingText(finding: RunFinding, month: Day): FindingText {
  const told = texts[finding.code](finding.facts)
  if (finding.code !== 'turned' || String(finding.facts.on) >= month) return told
  return { ...told, text: told.text.replace('Kind wird', 'Kind wurde') }
}
