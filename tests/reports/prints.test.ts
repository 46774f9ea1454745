/** Prints that are no list: the letter before a move, door signs, plans of floors, receipts of keys; as documents, and as they stand on paper. */
import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '../../db/domain/reports/document.ts'
import { floorPlans } from '../../db/domain/reports/etagenplan.ts'
import { fillText, moveNoticeStandard, unknownPlaceholders } from '../../db/domain/reports/moveNoticeText.ts'
import { type KeyOut, keyReceipts, type ReceiptChoice } from '../../db/domain/reports/schluesselquittung.ts'
import type { TimeSheet } from '../../db/domain/reports/sheets.ts'
import { doorSigns } from '../../db/domain/reports/tuerschild.ts'
import { moveNotices } from '../../db/domain/reports/umzugsmitteilung.ts'
import { shownUntil, type TimePlanRoom, timePlan } from '../../db/domain/reports/zeitplan.ts'
import { type Day, daysBetween, type RoomId } from '../../db/domain/values.ts'
import { footerTemplate } from '../../renderer/print/footer.ts'
import { ReportPage } from '../../renderer/print/ReportPage.tsx'
import { anyFacts } from './anyFacts.ts'
import { sampleFacts } from './sampleOffice.ts'

const onPaper = (document: ReportDocument): string =>
  renderToStaticMarkup(createElement(ReportPage, { document }))
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll('&amp;', '&')

const values = {
  Personen: 'Rania Haddad',
  Tag: '15.11.2022',
  von: 'Nordhaus, Zimmer 1',
  nach: 'Südhaus, Zimmer 2',
  Anschrift: 'Ringstraße 4a',
  Amt: 'Amt & Söhne',
}

describe('the words of the move notice', () => {
  it.each([
    ['fills every placeholder, as often as it stands', '{Tag} und {Tag}', ['15.11.2022 und 15.11.2022']],
    ['cuts paragraphs at empty lines and keeps line breaks', 'a\nb\n\n \nc', ['a\nb', 'c']],
    ['leaves alone what it does not know', '{Chef}', ['{Chef}']],
  ])('%s', (_what, text, paragraphs) => {
    expect(fillText(text, values)).toEqual(paragraphs)
  })

  it('never reads what was filled in as a placeholder', () => {
    expect(fillText('{Personen}', { ...values, Personen: '{Tag}' })).toEqual(['{Tag}'])
  })

  it('finds what stands in braces and is no placeholder, each once', () => {
    expect(unknownPlaceholders('{Tag} {tag} {Chef} {Chef} {constructor} {}')).toEqual([
      'tag',
      'Chef',
      'constructor',
      '',
    ])
    expect(unknownPlaceholders(moveNoticeStandard)).toEqual([])
  })
})

const { accommodations: _houses, nationalityNames: _names, contact: _contact, ...frame } = sampleFacts()
const notice = (text = moveNoticeStandard) =>
  moveNotices({
    ...frame,
    on: '2022-11-15' as Day,
    writtenOn: '2022-11-02' as Day,
    text,
    moves: [
      {
        people: ['Rania Haddad', 'Omar Haddad'],
        from: 'Friedrichstraße, Zimmer 0.01',
        to: 'Am Drehmannshof, Zimmer C12 (EG)',
        fromAddress: ['Friedrichstraße 21', '47475 Kamp-Lintfort'],
        toAddress: ['Am Drehmannshof 4', '47475 Kamp-Lintfort'],
      },
    ],
  })

describe('the letter before a move', () => {
  it('says who moves, from where to where and on which day, with the old address in the window and the day it was written', () => {
    const [letter] = notice().sheets ?? []
    expect(letter).toMatchObject({
      kind: 'letter',
      date: '2022-11-02',
      subject: 'Ihr Umzug am 15.11.2022',
      address: [
        'Rania Haddad',
        'Omar Haddad',
        'Friedrichstraße, Zimmer 0.01',
        'Friedrichstraße 21',
        '47475 Kamp-Lintfort',
      ],
    })
    const paper = onPaper(notice())
    for (const part of [
      'Rania Haddad, Omar Haddad',
      'Am Drehmannshof, Zimmer C12 (EG)',
      'Am Drehmannshof 4',
      'Schlüssel',
    ])
      expect(paper).toContain(part)
    expect(paper).not.toMatch(/[{}]/)
  })

  it('has neither a foot with page numbers nor the head of a list', () => {
    expect(footerTemplate(notice())).not.toContain('pageNumber')
    expect(onPaper(notice())).not.toContain('Erstellt von')
  })

  it('carries the words of the office, and says when nobody moves', () => {
    expect(onPaper(notice('Liebe {Personen}!'))).toContain('Liebe Rania Haddad, Omar Haddad!')
    const none = moveNotices({ ...frame, writtenOn: '2022-11-02' as Day, text: '', moves: [] })
    expect(onPaper(none)).toContain('zieht niemand von einem Zimmer in ein anderes')
  })
})

describe('door signs', () => {
  it('are made of the rooms that are asked for, of one house', () => {
    const signs = doorSigns(sampleFacts(), 'FR', ['0.02', '1.01', 'nirgends']).sheets ?? []
    expect(signs).toEqual([
      { kind: 'sign', number: '0.02', house: 'Friedrichstraße', floor: 'EG', unit: '' },
      { kind: 'sign', number: '1.01', house: 'Friedrichstraße', floor: '1. Etage', unit: '' },
    ])
    expect(onPaper(doorSigns(sampleFacts(), 'FR', ['nirgends']))).toContain('Kein Zimmer mit dieser Nummer')
  })

  it('never say who lives behind the door', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(onPaper(doorSigns(facts, null, null))).not.toMatch(/NAM\d|GIV\d|PNR\d|HNR\d|LAND\d|GRUND\d/)
      }),
    )
  })
})

describe('the plan of a floor', () => {
  const plan = floorPlans(sampleFacts(), 'FR')
  const cards = (plan.sheets ?? []).flatMap((sheet) => (sheet.kind === 'plan' ? sheet.cards : []))

  it('is a page for each floor, from the cellar up, a card for each room', () => {
    expect((plan.sheets ?? []).map((sheet) => sheet.kind === 'plan' && sheet.heading.split(' · ')[1])).toEqual([
      'UG',
      'EG',
      '1. Etage',
      '2. Etage',
    ])
    expect(cards.find(({ number }) => number === '0.01')).toMatchObject({
      people: 5,
      state: null,
      names: ['Al-Masri: Rania, Omar, Lina, Yusuf, Sami'],
    })
    expect(cards.find(({ number }) => number === '0.07')).toMatchObject({
      people: 0,
      isClosed: true,
      state: 'gesperrt bis 17.11.2022',
    })
  })

  it('shows as many taken dots as people, stays in the office, and tells no status, nationality or birth', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const document = floorPlans(facts, null)
        const drawn = (document.sheets ?? []).flatMap((sheet) => (sheet.kind === 'plan' ? sheet.cards : []))
        const paper = renderToStaticMarkup(createElement(ReportPage, { document }))
        const dots = [...paper.matchAll(/plan-dots"[^>]*>([^<]*)</g)].map(([, text = '']) => text)
        expect(dots.map((text) => text.split('●').length - 1)).toEqual(drawn.map(({ people }) => people))
        if (drawn.length > 0) expect(document.purpose).toContain('Nur für das Amt')
        else expect(document.purpose).toBe('An diesem Tag hat das Haus keine Zimmer.')
        expect(JSON.stringify(document)).not.toMatch(/PNR\d|HNR\d|LAND\d|GRUND\d|\d{4}-\d{2}-05/)
      }),
    )
  })
})

describe('rooms × days', () => {
  const on = '2022-11-02' as Day
  const room = (number: string, floor: string, bars: TimePlanRoom['bars'] = []): TimePlanRoom => ({
    ...{ houseName: 'Nordhaus', isFlat: false, number, floor, bars },
  })
  const stay = (owner: string, from: string, to: string | null, kind: TimePlanRoom['bars'][number]['kind'] = 'stay') =>
    ({ owner, label: owner, kind, from: from as Day, to: to as Day | null }) as const
  const planOf = (rooms: readonly TimePlanRoom[], until: Day | null = null) => {
    const last = shownUntil(on, until)
    const free = Array.from({ length: daysBetween(on, last) + 1 }, (_, day) => day)
    return timePlan({ ...frame, on, only: 'Nordhaus', today: '2022-11-05' as Day, until: last, rooms, free })
  }
  const rowsIn = (document: ReportDocument) =>
    (document.sheets ?? []).map((sheet) => (sheet.kind === 'time' ? sheet.rows : []))

  it('puts every bar on its days, beside the others, and says where it goes on beyond the paper', () => {
    const [sheet] = planOf([
      room('1', 'EG', [
        stay('Haddad · 2', '2022-01-01', null),
        stay('Kaya · 1', '2022-11-10', '2022-11-20', 'planned'),
        stay('gesperrt: Wasser', '2022-11-20', '2023-02-01', 'block'),
      ]),
    ]).sheets as TimeSheet[]
    expect(sheet).toMatchObject({ days: 42, today: 3, detail: '02.11.2022 bis 13.12.2022 · 1 Zimmer' })
    expect(sheet?.rows[1]).toMatchObject({
      label: '1',
      lanes: 2,
      bars: [
        { label: 'Haddad · 2', kind: 'stay', start: 0, days: 42, lane: 0, begins: false, ends: false },
        { label: 'Kaya · 1', kind: 'planned', start: 8, days: 10, lane: 1, begins: true, ends: true },
        { label: 'gesperrt: Wasser', kind: 'block', start: 18, days: 24, lane: 1, begins: true, ends: false },
      ],
    })
  })

  it('leaves out no room and cuts none, says the floor on each page and the dates under each room', () => {
    const floors = fc.array(fc.record({ rooms: fc.nat(60), lanes: fc.integer({ min: 0, max: 6 }) }), { maxLength: 4 })
    fc.assert(
      fc.property(floors, (list) => {
        const rooms = list.flatMap(({ rooms: count, lanes }, floor) =>
          Array.from({ length: count }, (_, index) =>
            room(
              `${floor}.${index}`,
              `${floor}. Etage`,
              Array.from({ length: lanes }, (_, lane) => stay(`NAM${lane}`, '2022-01-01', null)),
            ),
          ),
        )
        const pages = rowsIn(planOf(rooms))
        const numbers = pages.flat().flatMap((row) => (row.kind === 'room' ? [row.label] : []))
        expect(numbers).toEqual(rooms.map(({ number }) => number))
        for (const page of pages) {
          expect(page[0]?.kind).toBe('heading')
          expect(page.at(-1)?.kind).toBe('room')
        }
      }),
    )
  })

  it('shows days for weeks, weeks for months, months for a year; never more than a year', () => {
    const labels = (until: string) =>
      ((planOf([room('1', 'EG')], until as Day).sheets ?? []) as TimeSheet[])[0]?.units.slice(0, 2).map((u) => u.label)
    expect(labels('2022-11-10')).toEqual(['Mi\n2', 'Do\n3'])
    expect(labels('2023-03-01')).toEqual(['KW 44', 'KW 45'])
    expect(labels('2023-10-31')).toEqual(['11/22', '12/22'])
    expect(shownUntil(on, '2030-01-01' as Day)).toBe('2023-11-06')
    expect(shownUntil(on, '2022-01-01' as Day)).toBe('2022-12-13')
  })

  it('says what each sign means, has page numbers, and that nothing is there where nothing is', () => {
    const document = planOf([room('1', 'EG')])
    for (const word of ['gesperrt', 'reserviert', 'geplant']) expect(onPaper(document)).toContain(word)
    expect(footerTemplate(document)).toContain('pageNumber')
    expect(onPaper(planOf([]))).toContain('Hier gibt es keine Zimmer.')
  })
})

describe('the receipt of a key', () => {
  const rooms = sampleFacts().accommodations.flatMap((house) =>
    house.units.flatMap((unit) =>
      unit.rooms.map((room) => ({ house: house.shortName, number: room.number, id: room.id })),
    ),
  )
  const idOf = (house: string, number: string): RoomId => {
    const room = rooms.find((one) => one.house === house && one.number === number)
    if (!room) throw new Error(`no room ${number}`)
    return room.id
  }
  const key = (id: number, roomId: RoomId, more: Partial<KeyOut> = {}): KeyOut => ({
    ...{ id, roomId, person: 'Rania Haddad', label: 'Zimmer', pieces: 2, handedOn: '2022-03-01' as Day },
    ...more,
  })
  const all = { house: null, rooms: null, handout: null }
  const keys = [
    key(1, idOf('W01', '1.01')),
    key(3, idOf('FR', '1.01')),
    key(4, idOf('FR', '0.02'), { label: 'Haustür', pieces: 1, handedOn: '2022-10-05' as Day }),
    key(2, idOf('FR', '0.02')),
  ]
  const labels = (choice: Partial<ReceiptChoice>) =>
    (keyReceipts(sampleFacts(), keys, { ...all, ...choice }).sheets ?? []).map((sheet) =>
      sheet.kind === 'receipt' ? sheet.parts[0]?.facts.slice(0, 4).map(({ value }) => value) : [],
    )

  it('says office, house, room, person, key, pieces and day, to sign by both, and all of it again for the return', () => {
    const document = keyReceipts(sampleFacts(), keys, { ...all, handout: 2 })
    const [handedOut = '', back = '', ...more] = onPaper(document)
      .split('Stadt Kamp-Lintfort, Fachbereich Asyl')
      .slice(1)
    expect(more).toEqual([])
    expect(handedOut).toContain('Schlüsselquittung')
    expect(back).toMatch(/Rückgabe[\s\S]*Zurück am/)
    for (const part of [handedOut, back]) {
      const lines = part.split('\n').filter(Boolean)
      for (const said of ['Friedrichstraße', '0.02 · EG', 'Rania Haddad', 'Zimmer', '2', '01.03.2022'])
        expect(lines).toContain(said)
      expect(lines.filter((line) => line.startsWith('Datum, Unterschrift'))).toEqual([
        'Datum, Unterschrift Rania Haddad',
        'Datum, Unterschrift für das Amt',
      ])
    }
    expect(document.orientation).toBe('portrait')
    expect(footerTemplate(document)).not.toContain('pageNumber')
  })

  it('is a page for each key, as the houses and rooms go, and the earlier hand-out first', () => {
    expect(labels({})).toEqual([
      ['Friedrichstraße', '0.02 · EG', 'Rania Haddad', 'Zimmer'],
      ['Friedrichstraße', '0.02 · EG', 'Rania Haddad', 'Haustür'],
      ['Friedrichstraße', '1.01 · 1. Etage', 'Rania Haddad', 'Zimmer'],
      ['Wohnung Eyller Straße 9', '1.01 · 1. Etage', 'Rania Haddad', 'Zimmer'],
    ])
    expect(labels({ house: 'W01' })).toHaveLength(1)
    expect(labels({ house: 'FR', rooms: ['1.01'] })).toHaveLength(1)
    expect(labels({ handout: 4 })).toEqual([['Friedrichstraße', '0.02 · EG', 'Rania Haddad', 'Haustür']])
  })

  it('names on paper only who holds the key, of no room but its own, and stays in the office', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const ids = facts.accommodations.flatMap((house) =>
          house.units.flatMap((unit) => unit.rooms.map(({ id }) => id)),
        )
        const document = keyReceipts(
          facts,
          ids.map((id, index) => key(index + 1, id)),
          all,
        )
        expect(JSON.stringify(document)).not.toMatch(/NAM\d|GIV\d|PNR\d|HNR\d|LAND\d|GRUND\d|\d{4}-\d{2}-05/)
        if ((document.sheets ?? []).length > 0) expect(document.purpose).toContain('Nur für das Amt')
      }),
    )
  })

  it('says so when no key is out', () => {
    expect(onPaper(keyReceipts(sampleFacts(), [], all))).toContain('kein Schlüssel ausgegeben')
    expect(onPaper(keyReceipts(sampleFacts(), keys, { ...all, handout: 9 }))).toContain('nicht ausgegeben')
  })
})
