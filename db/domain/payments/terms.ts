/** The office's German words for payments, each bound to its code name (domain.md § 5). */
import type { BenefitRegime } from '../people/terms.ts'

/** Regimes whose living costs the office pays, with the law that names the rate. § 1a has no rate of its own: a clerk sets the amount. */
export const ratedRegimes = {
  asylblg_3: { law: '§ 3a AsylbLG' },
  asylblg_2: { law: '§ 2 AsylbLG mit § 28 SGB XII' },
} as const satisfies Partial<Record<BenefitRegime, { readonly law: string }>>
export type RatedRegime = keyof typeof ratedRegimes

/** Bedarfsstufe: 1 to 6, who it is for (§ 3a AsylbLG). */
export const stages = {
  1: 'alleinstehend oder alleinerziehend, in einer Wohnung',
  2: 'Paar, oder alleinstehend in einer Gemeinschaftsunterkunft',
  3: 'unter 25, unverheiratet, in der Wohnung der Eltern; oder in einer Einrichtung',
  4: '14 bis 17 Jahre',
  5: '6 bis 13 Jahre',
  6: 'bis 5 Jahre',
} as const
export type Stage = keyof typeof stages

/** What a person is due or owes besides the rate; `sign` says which way it goes. */
export const itemKinds = {
  one_off: { term: 'Einmaliger Bedarf', sign: 1, monthly: false },
  additional: { term: 'Mehrbedarf', sign: 1, monthly: true },
  income: { term: 'Einkommen', sign: -1, monthly: true },
  deduction: { term: 'Abzug', sign: -1, monthly: true },
  in_kind: { term: 'Sachleistung', sign: -1, monthly: true },
  repayment: { term: 'Rückzahlung in Raten', sign: -1, monthly: true },
} as const
export type ItemKind = keyof typeof itemKinds

/** Zahlungsweg. `account`: it goes to a bank account. */
export const wayKinds = {
  cheque: { term: 'Scheck', account: false },
  transfer: { term: 'Überweisung', account: true },
  card: { term: 'Bezahlkarte', account: false },
  cash: { term: 'Barauszahlung', account: false },
  landlord: { term: 'an Vermieter', account: true },
  in_kind: { term: 'Sachleistung', account: false },
} as const
export type WayKind = keyof typeof wayKinds

/** Why a household has no account yet. */
export const noAccountReasons = {
  no_identity_document: { term: 'kein Ausweisdokument' },
  appointment_pending: { term: 'Kontotermin steht aus' },
  bank_refused: { term: 'Bank hat abgelehnt' },
  unwilling: { term: 'möchte kein Konto' },
  newly_arrived: { term: 'neu angekommen' },
  other: { term: 'anderer Grund' },
} as const
export type NoAccountReason = keyof typeof noAccountReasons

export const runKinds = {
  monthly: { term: 'Monatslauf' },
  off_cycle: { term: 'Zwischenlauf' },
} as const
export type RunKind = keyof typeof runKinds

/** States of a payment run (Zahllauf), in their order. */
export const runStates = {
  draft: { term: 'Entwurf' },
  checked: { term: 'zur Freigabe' },
  released: { term: 'freigegeben' },
  paid: { term: 'ausgezahlt' },
  closed: { term: 'abgeschlossen' },
} as const
export type RunState = keyof typeof runStates

/** What a clerk decided about a finding. The last three are for money that was paid although it was not due. */
export const runDecisions = {
  pay: { term: 'zahlen' },
  hold: { term: 'zurückhalten' },
  set_off: { term: 'verrechnen' },
  claim: { term: 'in Raten zurückfordern' },
  waive: { term: 'nicht zurückfordern' },
} as const
export type RunDecision = keyof typeof runDecisions
export type CounterKind = 'claim' | 'waive'

/** States of a cheque. `good`: the paper can, or could, still be turned into money for its voucher. */
export const chequeStates = {
  blank: { term: 'blanko', good: false },
  issued: { term: 'ausgestellt', good: true },
  handed_out: { term: 'ausgegeben', good: true },
  cashed: { term: 'eingelöst', good: true },
  stopped: { term: 'gesperrt', good: true },
  expired: { term: 'verfallen', good: true },
  cancelled: { term: 'storniert', good: false },
  replaced: { term: 'ersetzt', good: false },
} as const
export type ChequeState = keyof typeof chequeStates

export const transferFormats = {
  pain001: { term: 'SEPA-Datei' },
  list: { term: 'Liste für die Stadtkasse' },
} as const
export type TransferFormat = keyof typeof transferFormats

export const bankEntryKinds = {
  cheque: { term: 'Scheck' },
  return: { term: 'Rückläufer' },
  other: { term: 'anderes' },
} as const
export type BankEntryKind = keyof typeof bankEntryKinds
