/** Reports through the contract: an option that a report does not take is refused, never ignored; what is handed out leaves its trace. */
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../db/domain/people/terms.ts'
import { reportCatalogue } from '../../db/domain/reports/catalogue.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, refusal, value } from '../support/office.ts'

const anyOffice = () =>
  anOffice(
    aRegister({
      rooms: [aRoom('0.01')],
      people: [aPerson('P-1'), aPerson('P-2', { assignedOn: day('2021-05-05'), residenceStatus: 'toleration_60a' })],
      stays: [aStay('P-1', '0.01', '2022-03-01')],
    }),
  )

/** Who takes what, from the issue and domain.md § 3; the catalogue is not asked. */
const taken: Readonly<Record<string, readonly string[]>> = {
  belegung: ['audience', 'house'],
  plaetze: ['house'],
  zuweisungen: ['year'],
  platzbedarf: [],
  bescheide: ['picked'],
  evakuierung: ['house'],
  umzuege: ['until'],
  umzugsmitteilung: ['household'],
  etagenplan: ['house'],
  zeitplan: ['house', 'until'],
  tuerschild: ['house', 'rooms'],
  schluesselquittung: ['house', 'rooms', 'handout'],
  sperrungen: ['picked'],
  mietvertraege: ['picked'],
  abweichungen: ['picked'],
  nicht_zusammen: ['picked'],
  zahlungswege: [],
  gebuehren: [],
  leistungsfaelle: [],
  leistungsbescheinigung: ['household', 'until'],
  prognose: [],
  schecks: ['year'],
  scheckliste: [],
  'offene-schecks': [],
  fehlbelegung: ['picked'],
  personen: ['selection'],
  datenblatt: ['person'],
  rechtskreis: [],
  altersgruppen: [],
  ueberweisungen: [],
  rechtskreiswechsel: ['picked'],
  wiedervorlagen: ['picked'],
}
const options = {
  audience: 'feuerwehr',
  house: 'FRI',
  year: 2021,
  person: 'P-1',
  selection: { filter: {}, text: '' },
  until: '2022-11-30',
  household: 'H-P-1',
  rooms: ['0.01'],
  handout: 1,
  picked: { rows: ['1'], words: 'Suche „Kaya“' },
} as const
it('knows every report', () => {
  expect(codesOf(reportCatalogue).toSorted()).toEqual(Object.keys(taken).toSorted())
})

it.each(codesOf(reportCatalogue))('builds %s with what it takes, and refuses it with anything else', async (name) => {
  const { client } = await anyOffice()
  for (const option of codesOf(options)) {
    const built = await client.reports.build({ name, on: '2022-11-02', [option]: options[option] })
    if (taken[name]?.includes(option)) expect(value(built).name).toBe(name)
    else expect(refusal(built)).toBe('INVALID_INPUT')
  }
})

it('keeps of a list with names in the audit what it was and how many rows, never a name', async () => {
  const { client } = await anyOffice()
  const request = { name: 'personen', on: '2022-11-02' } as const
  const { document } = value(await client.reports.issue({ request, medium: 'print' }))
  expect(document.sections[0]?.rows).toHaveLength(2)
  const [latest] = value(await client.office.log({ limit: 1 }))
  expect(latest).toMatchObject({ actor: 'S. Bergmann', command: 'reports.issue' })
  expect(JSON.stringify(latest)).not.toContain('Muster')
})

/** The numbers of the people on the sheet. */
const numbersOn = ({
  sections,
}: {
  readonly sections: readonly { readonly rows: readonly (readonly unknown[])[] }[]
}) => sections.flatMap(({ rows }) => rows.map(([number]) => number))

it('puts on paper whom the list shows, says so on the sheet, and keeps what was searched for out of the audit', async () => {
  const { client } = await anyOffice()
  const selection = { filter: { obligedToLeave: true }, text: 'Muster' }
  const request = { name: 'personen', on: '2022-11-02', selection } as const
  const listed = value(await client.people.list({ on: day('2022-11-02'), ...selection }))
  const { document } = value(await client.reports.issue({ request, medium: 'print' }))
  expect(numbersOn(document)).toEqual(['P-2'])
  expect(numbersOn(document)).toEqual(listed.rows.map((row) => row.number))
  expect(document.title).toBe('Personen: ausreisepflichtig, Suche „Muster“')
  expect(document.notes[0]).toContain('Nicht das ganze Register')
  expect(JSON.stringify(value(await client.office.log({ limit: 1 })))).not.toContain('Muster')
})

it('lists who has left with the day, how and where to', async () => {
  const { client, person } = await anyOffice()
  const { householdId, personId } = await person('P-2')
  const household = value(await client.people.household({ householdId, on: day('2022-11-02') }))
  value(
    await client.households.depart({
      householdId,
      version: household.version,
      personIds: [personId],
      day: day('2022-10-20'),
      how: 'left_country',
      destination: 'Irak',
      endBenefits: true,
    }),
  )
  const request = { name: 'personen', on: '2022-11-02', selection: { filter: { presence: 'gone' }, text: '' } } as const
  const { title, columns, sections } = value(await client.reports.build(request))
  expect(title).toBe('Personen: weggezogen')
  expect(columns.map(({ key }) => key)).not.toContain('room')
  expect(sections[0]?.rows.map((row) => [row[0], ...row.slice(-3)])).toEqual([
    ['P-2', '2022-10-20', 'Ausreise', 'Irak'],
  ])
})

it('leaves out what the office no longer believes', async () => {
  const { client, person, roomId } = await anyOffice()
  const housed = async () =>
    value(await client.reports.build({ name: 'altersgruppen', on: '2022-11-02' })).figures[0]?.value
  expect(await housed()).toBe(1)
  const who = await person('P-2')
  const household = value(await client.people.household({ householdId: who.householdId, on: day('2022-11-02') }))
  const moved = value(
    await client.housing.moveHousehold({
      ...who,
      version: household.version,
      personIds: [who.personId],
      roomId: await roomId('0.01'),
      day: '2022-11-02',
      accepted: ['sexes', 'regular', 'area'],
      reason: 'Test',
    }),
  )
  expect(await housed()).toBe(2)
  value(await client.office.undo({ auditId: moved.auditId ?? 0 }))
  expect(await housed()).toBe(1)
})

it('puts all that is known of one person on a sheet, as known on a day, and knows her by the number of a merged record', async () => {
  const { client, person } = await anyOffice()
  const { personId } = await person('P-1')
  const her = async () => ({
    personId,
    version: value(await client.people.person({ personId, on: '2022-11-02' })).version,
  })
  value(
    await client.people.recordName({ ...(await her()), familyName: 'Neumann', givenName: 'Alex', from: '2022-09-01' }),
  )
  value(await client.people.recordStatus({ ...(await her()), status: 'permit_25_3', from: '2022-08-01', to: null }))
  value(await client.people.recordNeed({ ...(await her()), need: 'quiet', from: '2022-05-01', to: '2022-06-01' }))
  const sheet = async (number: string, knownOn: string | null = null) =>
    value(await client.reports.build({ name: 'datenblatt', on: '2022-11-02', knownOn, person: number }))
  const document = await sheet('P-1')
  expect(document.title).toBe('Datenblatt: Neumann, Alex (P-1)')
  const told = document.sections.map(({ heading, rows }) => [
    heading,
    ...rows.map(([term, what, from, to]) => [term, what, from, to].filter(Boolean).join(' | ')),
  ])
  expect(told.slice(1)).toEqual([
    ['Namen', 'Alex Neumann | 2022-09-01', 'Alex MusterP-1 | 2022-08-31'],
    ['Haushalte', 'H-P-1, Bezugsperson | 2022-03-01'],
    ['Plätze', 'Friedrichstraße, Zimmer 0.01 | 2022-03-01'],
    ['Aufenthaltsstatus', 'AE § 25 Abs. 3 | 2022-08-01', 'Aufenthaltsgestattung | 2022-03-01 | 2022-07-31'],
    ['Rechtskreis', 'AsylbLG § 3 | 2022-03-01'],
    ['Wohnbedarf', 'ruhige Lage | 2022-05-01 | 2022-05-31'],
  ])
  expect(refusal(await client.reports.build({ name: 'datenblatt', on: '2022-11-02' }))).toBe('PERSON_UNKNOWN')
  expect(refusal(await client.reports.build({ name: 'datenblatt', on: '2022-11-02', person: 'P-7' }))).toBe(
    'PERSON_UNKNOWN',
  )

  const { personId: dropId } = await person('P-2')
  const { keep, drop } = value(await client.people.mergePreview({ keepId: personId, dropId }))
  value(await client.people.merge({ keepId: personId, dropId, versions: { keep: keep.version, drop: drop.version } }))
  expect((await sheet('P-2')).title).toBe('Datenblatt: Neumann, Alex (P-1)')
})

it('lists the moves of some days: planned and done, from where to where, against which rules and why', async () => {
  const { client, person, roomId } = await anOffice(
    aRegister({
      rooms: [aRoom('0.01'), aRoom('0.02', { regularPlaces: 1 })],
      people: [aPerson('P-1'), aPerson('P-2')],
      stays: [aStay('P-1', '0.01', '2022-03-01'), aStay('P-2', '0.02', '2022-03-01')],
    }),
  )
  const who = await person('P-1')
  const { version } = value(await client.people.household({ householdId: who.householdId, on: day('2022-11-02') }))
  value(
    await client.housing.moveHousehold({
      householdId: who.householdId,
      version,
      personIds: [who.personId],
      roomId: await roomId('0.02'),
      day: '2022-11-10',
      accepted: ['sexes', 'regular', 'area'],
      reason: 'Wasserschaden',
    }),
  )
  const list = async (until: string | null) =>
    value(await client.reports.build({ name: 'umzuege', on: '2022-11-02', until })).sections.flatMap(({ rows }) => rows)
  expect(await list('2022-11-09')).toEqual([])
  expect(await list(null)).toEqual([
    [
      'geplant',
      '2022-11-10',
      'MusterP-1',
      'H-P-1',
      'MusterP-1: Alex',
      1,
      'Friedrichstraße, Zimmer 0.01',
      'Friedrichstraße, Zimmer 0.02',
      'über der Regelbelegung',
      'Wasserschaden',
    ],
  ])
})

it('tells the guards who is away that night, and counts the person for the fire brigade all the same', async () => {
  const { client, person } = await anyOffice()
  const { personId } = await person('P-1')
  const { version } = value(await client.people.person({ personId, on: '2022-11-02' }))
  value(
    await client.people.recordAbsence({
      personId,
      version,
      absence: 'hospital',
      from: '2022-11-01',
      to: '2022-11-05',
    }),
  )
  const built = async (name: 'belegung' | 'evakuierung', on: string) =>
    value(await client.reports.build({ name, on, ...(name === 'belegung' ? { audience: 'sicherheit' as const } : {}) }))
  const absentOn = async (on: string) => {
    const { columns, sections } = await built('belegung', on)
    return sections[0]?.rows[0]?.[columns.findIndex(({ key }) => key === 'absent')]
  }
  expect(await absentOn('2022-11-02')).toBe('MusterP-1: Alex')
  expect(JSON.stringify(await built('belegung', '2022-11-02'))).not.toContain('Krankenhaus')
  expect(await absentOn('2022-11-05')).toBeNull()
  expect((await built('evakuierung', '2022-11-02')).figures[0]).toMatchObject({ label: 'Personen', value: 1 })
})

it('writes to a household that moves, in the words of the office, and never as Excel', async () => {
  const { client, person, roomId } = await anOffice(
    aRegister({
      rooms: [aRoom('0.01'), aRoom('0.02')],
      people: [aPerson('P-1'), aPerson('P-2')],
      stays: [aStay('P-1', '0.01', '2022-03-01')],
    }),
  )
  const who = await person('P-1')
  const { version } = value(await client.people.household({ householdId: who.householdId, on: day('2022-11-02') }))
  value(
    await client.housing.moveHousehold({
      householdId: who.householdId,
      version,
      personIds: [who.personId],
      roomId: await roomId('0.02'),
      day: '2022-11-10',
    }),
  )
  const request = { name: 'umzugsmitteilung', on: '2022-11-10', household: 'H-P-1' } as const
  const letters = async (asked: {
    readonly name: 'umzugsmitteilung'
    readonly on: string
    readonly household: string
  }) => value(await client.reports.build(asked)).sheets ?? []
  expect(await letters(request)).toMatchObject([
    {
      kind: 'letter',
      date: '2022-11-02',
      address: ['Alex MusterP-1', 'Friedrichstraße, Zimmer 0.01', 'Friedrichstraße 1', '47475 Kamp-Lintfort'],
    },
  ])
  expect(await letters({ ...request, household: 'H-P-2' })).toEqual([])
  expect(await letters({ ...request, on: '2022-11-09' })).toEqual([])
  expect(refusal(await client.reports.issue({ request, medium: 'excel' }))).toBe('INVALID_INPUT')

  const { moveNotice } = value(await client.settings.read({}))
  const change = (seen: string, text: string) => client.settings.changeMoveNotice({ seen, value: text })
  expect(refusal(await change(moveNotice.value, 'Am {Datum}'))).toBe('PLACEHOLDER_UNKNOWN')
  expect(refusal(await change('etwas anderes', 'Am {Tag}'))).toBe('STALE')
  const changed = value(await change(moveNotice.value, 'Nach {nach} am {Tag}'))
  expect(await letters(request)).toMatchObject([
    { paragraphs: ['Nach Friedrichstraße, Zimmer 0.02 (EG) am 10.11.2022'] },
  ])
  value(await client.office.undo({ auditId: changed.auditId ?? 0 }))
  expect(value(await client.settings.read({})).moveNotice).toEqual({
    value: moveNotice.standard,
    standard: moveNotice.standard,
  })
})

describe('a list that was narrowed on the screen', () => {
  const family = { household: 'H-1', familyName: 'Haddad' }
  const rich = () =>
    anOffice(
      aRegister({
        rooms: [aRoom('0.01'), aRoom('0.02')],
        people: [
          aPerson('P-1', { ...family, residenceStatus: 'permit_25_2_refugee', benefitRegime: 'sgb_2' }),
          aPerson('P-2', { familyName: 'Kaya', residenceStatus: 'permit_25_2_refugee', benefitRegime: 'sgb_2' }),
          aPerson('P-3', { familyName: 'Alt', statusTo: day('2022-11-20') }),
        ],
        stays: [aStay('P-1', '0.01', '2022-03-01'), aStay('P-2', '0.02', '2022-03-01')],
      }),
    )
  const cells = (document: { readonly sections: readonly { readonly rows: readonly (readonly unknown[])[] }[] }) =>
    document.sections.flatMap(({ rows }) => rows).flat()
  const on = day('2022-11-02')

  it('prints the people in a Fehlbelegung whom it shows, says so, and keeps what was typed out of the audit', async () => {
    const { client } = await rich()
    const { households } = value(await client.overstays.board({ on }))
    const people = households.flatMap((household) => household.people)
    expect(people.map(({ familyName }) => familyName).sort()).toEqual(['Haddad', 'Kaya'])
    const rows = people.filter(({ familyName }) => familyName === 'Kaya').map(({ personId }) => String(personId))
    const request = { name: 'fehlbelegung', on, picked: { rows, words: 'Suche „Kaya“' } } as const
    const { document } = value(await client.reports.issue({ request, medium: 'print' }))
    expect(cells(document)).toContain('Kaya')
    expect(cells(document)).not.toContain('Haddad')
    expect(document.title).toBe('Fehlbelegung (Auswahl)')
    expect(document.notes[0]).toContain('Suche „Kaya“')
    expect(document.figures.find(({ label }) => label === 'städtisch untergebracht')?.value).toBe(2)
    const [latest] = value(await client.office.log({ limit: 1 }))
    expect(JSON.stringify(latest)).not.toContain('Kaya')
    const whole = value(await client.reports.build({ name: 'fehlbelegung', on }))
    expect(whole.title).toBe('Fehlbelegung')
    expect(cells(whole)).toEqual(expect.arrayContaining(['Haddad', 'Kaya']))
  })

  it('prints the Wiedervorlagen that it shows, done ones, too, and counts as open only what is', async () => {
    const { client } = await rich()
    const subject = { kind: 'office', id: 1 } as const
    for (const text of ['Anrufen', 'Ablegen', 'Abholen'])
      value(await client.followUps.add({ subject, dueOn: on, text }))
    const all = value(await client.followUps.list({ on })).rows
    const named = (text: string) => all.find((row) => row.text === text)
    const done = named('Ablegen')?.stored
    value(await client.followUps.done({ items: done ? [done] : [] }))
    const rows = [named('Anrufen')?.key ?? '', named('Ablegen')?.key ?? '']
    const document = value(await client.reports.build({ name: 'wiedervorlagen', on, picked: { rows, words: 'Alle' } }))
    expect(document.sections.map(({ heading }) => heading)).toEqual(['Heute', 'Erledigt'])
    expect(cells(document)).toEqual(expect.arrayContaining(['Anrufen', 'Ablegen']))
    expect(cells(document)).not.toContain('Abholen')
    expect(document.figures[0]).toMatchObject({ label: 'offen', value: 1 })
  })

  it('prints the changes of Rechtskreis and the notices that it shows', async () => {
    const { client } = await rich()
    const notice = { kind: 'asylum', expectedOn: day('2022-11-09'), persons: 3 } as const
    value(await client.assignments.announce({ ...notice, number: 'Z-1' }))
    const { noticeId } = value(await client.assignments.announce({ ...notice, number: 'Z-2' }))
    const picked = { rows: [String(noticeId)], words: 'Suche „Z-2“' }
    const document = value(await client.reports.build({ name: 'bescheide', on, picked }))
    expect(cells(document)).toContain('Z-2')
    expect(cells(document)).not.toContain('Z-1')
    expect(cells(value(await client.reports.build({ name: 'bescheide', on })))).toEqual(
      expect.arrayContaining(['Z-1', 'Z-2']),
    )
    const none = { rows: [], words: 'mit Lücke' }
    expect(cells(value(await client.reports.build({ name: 'rechtskreiswechsel', on, picked: none })))).toEqual([])
  })
})
