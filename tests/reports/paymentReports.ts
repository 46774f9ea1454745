/** The lists of cheques, transfers and ways of payment with some of everything, for the tests that look at every report. */
import { clockOf } from '../../db/domain/payments/chequeDays.ts'
import type { ReportDocument } from '../../db/domain/reports/document.ts'
import type { ReportFrame } from '../../db/domain/reports/facts.ts'
import { type ChequeLine, chequesReport, collectingList, openChequesReport } from '../../db/domain/reports/schecks.ts'
import { type TransferLine, transfersReport } from '../../db/domain/reports/ueberweisungen.ts'
import { waysReport } from '../../db/domain/reports/zahlungswege.ts'
import type { AccommodationId, Day } from '../../db/domain/values.ts'

const aCheque: ChequeLine = {
  number: '004431',
  state: 'handed_out',
  payee: '=Rania <Haddad>',
  amount: 120_600,
  issuedOn: '2022-10-26' as Day,
  handedOn: '2022-10-28' as Day,
  proxy: 'Dana & Beispiel · Vollmacht',
  cashedOn: null,
  stoppedOn: null,
  returnedOn: null,
  endedOn: null,
  reason: null,
  successor: null,
  clock: clockOf({ issuedOn: '2022-10-26' as Day, stoppedOn: null, returnedOn: null }, '2022-11-02' as Day),
}

const aTransfer: TransferLine = {
  household: '=Haddad',
  number: 'H-1',
  payee: 'Amina Haddad',
  iban: 'DE•• •••• 4471',
  amount: 33_000,
  remittance: 'Leistungen 11/2022, Az. H-1',
  returnedOn: null,
  reason: null,
  next: null,
}

export function paymentReports(register: ReportFrame): readonly (readonly [string, ReportDocument])[] {
  return [
    [
      'schecks',
      chequesReport({ ...register, lines: [aCheque, { ...aCheque, number: '004432', state: 'cashed' }] }, 2022),
    ],
    [
      'scheckliste',
      collectingList({
        ...register,
        lines: [
          { ...aCheque, state: 'issued', name: '=Haddad, Rania', home: null, slot: null },
          {
            ...aCheque,
            name: 'Okafor, Alex',
            home: { accommodationId: 1 as AccommodationId, house: 'Friedrichstraße', isFlat: false, room: '0.01' },
            slot: { accommodationId: 1 as AccommodationId, from: '09:00', to: '10:00' },
          },
        ],
      }),
    ],
    ['offene-schecks', openChequesReport({ ...register, lines: [aCheque] })],
    [
      'ueberweisungen',
      transfersReport({
        ...register,
        runs: [{ name: 'Monatslauf 11/2022', executeOn: '2022-10-28' as Day, lines: [aTransfer, aTransfer] }],
        owed: [
          {
            ...aTransfer,
            returnedOn: '2022-11-01' as Day,
            reason: 'Konto aufgelöst (AC04)',
            next: '=nächster Zahllauf',
          },
        ],
      }),
    ],
    ['ueberweisungen leer', transfersReport({ ...register, runs: [], owed: [] })],
    [
      'zahlungswege',
      waysReport({
        ...register,
        lines: [
          {
            name: 'Nazari',
            number: 'H-1',
            people: 3,
            kinds: ['landlord', 'cheque'],
            since: '2022-05-01' as Day,
            marks: ['account_missing'],
            noAccount: { reason: 'bank_refused', nextStep: '=andere Bank', nextOn: '2022-11-08' as Day },
          },
          { name: 'Beispiel', number: 'H-2', people: 1, kinds: ['transfer'], since: null, marks: [], noAccount: null },
          { name: 'Muster', number: 'H-3', people: 2, kinds: ['cheque'], since: null, marks: [], noAccount: null },
        ],
      }),
    ],
    ['zahlungswege leer', waysReport({ ...register, lines: [] })],
  ]
}
