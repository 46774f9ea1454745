/** Every report of the sample office, and one invented document with every type of cell and every text that could go wrong. */
import fc from 'fast-check'
import { standardFees } from '../../db/domain/fees/rules.ts'
import { deviationsReport } from '../../db/domain/reports/abweichungen.ts'
import { agesReport } from '../../db/domain/reports/altersgruppen.ts'
import { occupancyReport } from '../../db/domain/reports/belegung.ts'
import { noticesReport } from '../../db/domain/reports/bescheide.ts'
import { dataSheet } from '../../db/domain/reports/datenblatt.ts'
import type { ReportDocument } from '../../db/domain/reports/document.ts'
import { evacuationList } from '../../db/domain/reports/evakuierung.ts'
import { overstayReport } from '../../db/domain/reports/fehlbelegung.ts'
import { feesReport } from '../../db/domain/reports/gebuehren.ts'
import { leasesReport } from '../../db/domain/reports/mietvertraege.ts'
import { apartReport } from '../../db/domain/reports/nichtZusammen.ts'
import { peopleReport } from '../../db/domain/reports/personen.ts'
import { placesReport } from '../../db/domain/reports/plaetze.ts'
import { needReport } from '../../db/domain/reports/platzbedarf.ts'
import { forecastReport } from '../../db/domain/reports/prognose.ts'
import { regimesReport } from '../../db/domain/reports/rechtskreis.ts'
import { regimeChangesReport } from '../../db/domain/reports/rechtskreiswechsel.ts'
import { blocksReport } from '../../db/domain/reports/sperrungen.ts'
import { movesReport } from '../../db/domain/reports/umzuege.ts'
import { followUpsReport } from '../../db/domain/reports/wiedervorlagen.ts'
import { assignmentsReport } from '../../db/domain/reports/zuweisungen.ts'
import type { Day, HouseholdId, PersonId, RoomId } from '../../db/domain/values.ts'
import { anyRegister, registerFacts } from './anyRegister.ts'
import { awkward } from './awkward.ts'
import { benefitReports } from './benefitReports.ts'
import { paymentReports } from './paymentReports.ts'
import { sampleFacts } from './sampleOffice.ts'

/** Somebody with an entry of every kind: believed, believed once, since always, ended, a stay. */
const aSheet: Parameters<typeof dataSheet>[0] = {
  office: 'Teststadt',
  on: '2022-11-02' as Day,
  knownOn: null,
  madeAt: '2022-11-02T08:00:00.000Z',
  madeBy: 'S. Bergmann',
  number: 'P-1',
  name: '=Haddad, Rania',
  identity: [{ term: 'Nummer', value: 'P-1' }],
  lines: [
    {
      heading: 'Namen',
      endsOnLeaving: false,
      entries: [
        {
          what: 'Rania Haddad',
          from: '1900-01-01' as Day,
          to: '2022-09-01' as Day,
          knownSince: '2022-03-01' as Day,
          knownUntil: null,
        },
        {
          what: '+Rania Hadad',
          from: '1900-01-01' as Day,
          to: null,
          knownSince: '1900-01-01' as Day,
          knownUntil: '2022-03-01' as Day,
        },
      ],
    },
    {
      heading: 'Plätze',
      endsOnLeaving: true,
      entries: [
        {
          what: 'Friedrichstraße, Zimmer 0.01',
          from: '2022-03-01' as Day,
          to: '2022-09-01' as Day,
          knownSince: '2022-03-01' as Day,
          knownUntil: null,
        },
      ],
    },
  ],
}

/** A move against two rules, one in and one out. */
export const someMoves: Parameters<typeof movesReport>[0] = {
  office: 'Teststadt',
  on: '2022-11-01' as Day,
  knownOn: null,
  madeAt: '2022-11-02T08:00:00.000Z',
  madeBy: 'S. Bergmann',
  until: '2022-11-30' as Day,
  today: '2022-11-02' as Day,
  lines: [
    {
      on: '2022-11-02' as Day,
      household: '=Haddad',
      number: 'H-1',
      people: [
        { householdId: 1 as HouseholdId, familyName: 'Haddad', givenName: 'Rania' },
        { householdId: 1 as HouseholdId, familyName: 'Haddad', givenName: 'Omar' },
      ],
      from: 'Friedrichstraße, Zimmer 0.01',
      to: 'Friedrichstraße, Zimmer 0.02',
      overridden: ['regular', 'area'],
      reason: 'Nur bis <Ende> der Woche',
      ended: null,
      destination: null,
    },
    {
      on: '2022-11-03' as Day,
      household: 'Okafor',
      number: 'H-2',
      people: [{ householdId: 2 as HouseholdId, familyName: 'Okafor', givenName: 'Chidi' }],
      from: 'Am Drehmannshof, Zimmer 1.01',
      to: null,
      overridden: [],
      reason: null,
      ended: 'own_flat',
      destination: 'Moers',
    },
    {
      on: '2022-11-03' as Day,
      household: 'Tesfay',
      number: 'H-3',
      people: [{ householdId: 3 as HouseholdId, familyName: 'Tesfay', givenName: 'Abel' }],
      from: null,
      to: 'Am Drehmannshof, Zimmer 1.01',
      overridden: [],
      reason: null,
      ended: null,
      destination: null,
    },
  ],
}

/** Twelve days of a month. */
const aFee: Parameters<typeof feesReport>[0]['lines'][number] = {
  personId: 1 as PersonId,
  householdId: 1 as HouseholdId,
  roomId: 1 as RoomId,
  from: '2022-11-02' as Day,
  last: '2022-11-13' as Day,
  thirtieths: 12,
  monthly: 28_300,
  cents: 11_320,
  how: '12 von 30 Tagen: 283,00 € × 12 / 30 = 113,20 €',
  house: 'FR',
  houseName: 'Friedrichstraße <alt>',
  room: '0.01',
  household: '=H-1',
  number: 'P-1',
  familyName: 'Haddad',
  givenName: 'Rania',
  birth: { day: '1990-05-04' as Day, precision: 'day' },
}

export function everyReport(): readonly (readonly [string, ReportDocument])[] {
  const facts = sampleFacts()
  // One and the same register every time: some forty people, drawn with a fixed seed.
  const register = fc
    .sample(anyRegister, { seed: 2022, numRuns: 8 })
    .reduce((a, b) => (b.people.length > a.people.length ? b : a))
  const nobody = registerFacts([])
  const lists = (['amt', 'feuerwehr', 'hausmeister', 'sicherheit'] as const).map(
    (audience) => [`belegung ${audience}`, occupancyReport(facts, audience, null)] as const,
  )
  return [
    ...lists,
    ['belegung feuerwehr, ein Haus', occupancyReport(facts, 'feuerwehr', 'FR')],
    ['belegung leer', occupancyReport(facts, 'amt', 'nirgends')],
    ['evakuierung', evacuationList(facts, null)],
    ['evakuierung, ein Haus', evacuationList(facts, 'FR')],
    ['umzuege', movesReport(someMoves)],
    ['umzuege leer', movesReport({ ...someMoves, lines: [] })],
    ['plaetze', placesReport(facts, null)],
    ['zuweisungen', assignmentsReport(register, 2022)],
    ['fehlbelegung', overstayReport(register)],
    ['personen', peopleReport(register)],
    ['personen', peopleReport(register, { text: '=weggezogen', isGone: true, left: new Map() })],
    [
      'bescheide',
      noticesReport({
        ...register,
        lines: [
          {
            number: '=Z-1',
            kind: 'asylum',
            expectedOn: '2022-11-09' as Day,
            state: 'announced',
            isOverdue: false,
            persons: 7,
            children: null,
            nationalityName: 'Syrien',
            missingNames: 7,
            arrived: 0,
            housed: 0,
            remark: null,
          },
        ],
      }),
    ],
    [
      'platzbedarf',
      needReport({
        ...register,
        lines: [
          {
            reason: 'stay_ends',
            household: '=Haddad',
            number: 'H-1',
            people: 3,
            children: null,
            from: '2022-11-05' as Day,
            waitingDays: 0,
            needs: ['ground_floor'],
            places: ['FRI 0.01', 'FRI 0.02'],
          },
        ],
      }),
    ],

    [
      'sperrungen',
      blocksReport({
        ...register,
        lines: [
          {
            houseName: 'Friedrichstraße',
            number: '0.07',
            floor: 'EG',
            places: 4,
            reason: '=Schimmel & mehr',
            from: '2022-10-17' as Day,
            to: '2022-11-19' as Day,
            state: 'current',
          },
        ],
      }),
    ],
    ['sperrungen leer', blocksReport({ ...register, lines: [] })],
    [
      'mietvertraege',
      leasesReport({
        ...register,
        lines: [
          {
            houseName: '=Oststraße 3',
            landlord: 'Hausverwaltung <Beispiel>',
            from: '2021-01-01' as Day,
            to: null,
            noticeMonths: 3,
            deadline: null,
            noticeOn: null,
            coldRent: 60_050,
            extraCosts: null,
            deposit: 180_000,
            places: 4,
            perPlace: 15_013,
            inside: 0,
            state: 'current',
          },
        ],
      }),
    ],
    [
      'gebuehren',
      feesReport({
        ...register,
        rules: { ...standardFees, on: true },
        lines: [
          aFee,
          { ...aFee, personId: 2 as PersonId, number: 'P-2', birth: { day: '2001-01-01' as Day, precision: 'year' } },
          { ...aFee, house: 'AD', houseName: '=Am Drehmannshof', birth: null, monthly: null, cents: null },
        ],
      }),
    ],
    ...benefitReports(register),
    ...paymentReports(register),
    ['gebuehren leer', feesReport({ ...register, rules: standardFees, lines: [] })],
    [
      'prognose',
      forecastReport({
        ...register,
        exits: 1,
        days: [
          {
            on: '2022-11-02' as Day,
            freeRegular: 12,
            freeDensified: 30,
            reserved: 2,
            waiting: 15,
            left: -5,
            leftDensified: 13,
            leftWithExits: -3,
            changes: [{ kind: 'block', name: '=FRI 0.07', regular: -4, densified: -5, people: 0 }],
          },
        ],
      }),
    ],
    [
      'abweichungen',
      deviationsReport({
        ...register,
        lines: [
          {
            houseName: 'Friedrichstraße',
            room: '0.01',
            familyName: '=Haddad',
            givenName: 'Rania',
            rules: ['regular', 'area'],
            reason: 'Nur für <b>drei</b> Nächte & nicht länger',
            from: '2022-10-30' as Day,
            actor: null,
          },
        ],
      }),
    ],
    [
      'nicht_zusammen',
      apartReport({
        ...register,
        lines: [
          {
            people: [
              { name: 'Haddad, Rania', place: { house: 'FR', room: '0.01' } },
              { name: '=Kaya, Elif', place: null },
            ],
            note: null,
            from: '2022-10-01' as Day,
            to: '2023-01-01' as Day,
          },
        ],
      }),
    ],
    ['datenblatt', dataSheet(aSheet)],
    ['rechtskreis', regimesReport(register)],
    ['altersgruppen', agesReport(register)],
    [
      'wiedervorlagen',
      followUpsReport({
        ...register,
        lines: [
          {
            dueOn: '2022-11-02' as Day,
            about: 'Haddad, Rania',
            place: null,
            what: '=Anrufen',
            remark: null,
            assignee: 'M. Kaya',
          },
        ],
      }),
    ],
    [
      'rechtskreiswechsel',
      regimeChangesReport({
        ...register,
        lines: [
          {
            group: 'Beantragt',
            household: 'Nazari',
            number: 'H-1',
            people: 3,
            direction: 'zum Jobcenter',
            next: '=Bescheid erfragen',
            dueOn: '2022-11-01' as Day,
            payment: 'Lücke 12 Tage',
            reference: '34502BG001',
            contact: null,
            letterOn: null,
            kind: 'case',
            seam: 'gap',
          },
        ],
      }),
    ],

    ['zuweisungen leer', assignmentsReport(nobody, null)],
    ['fehlbelegung leer', overstayReport(nobody)],
    ['awkward', awkward],
  ]
}
