/** The intake sheet: what each cell shows, what is taken over and proposed, how it is read, and a block from Excel. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../db/domain/values.ts'
import { choicesOf, fitting, meaning, meanings, severalOf } from '../../renderer/features/intake/choices.ts'
import { blockOf, cellsOfBlock, isBlock } from '../../renderer/features/intake/paste.ts'
import { shownSheet, tidied } from '../../renderer/features/intake/sheet.ts'
import { misread, readSheet } from '../../renderer/features/intake/sheetRead.ts'
import { type Column, gridColumns, isBlank, type Sheet, type SheetRow } from '../../renderer/stores/intake.ts'
import { intakeFacts } from '../build/entered.ts'
import { day } from '../build/register.ts'

const today = day('2022-11-02')
const frame = { today, day: today, nationality: null }
type Typed = Readonly<Partial<Record<Column, string>>>
const sheetOf = (rows: readonly Typed[], over: Partial<Sheet> = {}): Sheet => ({
  day: null,
  kind: null,
  kept: { nationality: '', kind: null },
  rows: [...rows, {}].map((cells, id): SheetRow => ({ id, cells, needs: [] })),
  seen: [],
  saved: [],
  ...over,
})
const shown = (rows: readonly Typed[], over: Partial<Sheet> = {}, where: Partial<typeof frame> = {}) =>
  shownSheet(sheetOf(rows, over), { ...frame, ...where })
const cell = (rows: readonly Typed[], at: number, column: Column) => {
  const { text, from } = shown(rows).rows[at]?.cells[column] ?? expect.fail('no such row')
  return `${from}: ${text}`
}
const omar = { family: 'Haddad', given: 'Omar', birth: '5.4.1988', sex: 'm', nationality: 'Syrien', status: 'gest' }
const read = (rows: readonly Typed[]) => {
  const seen = shown(rows)
  return readSheet(seen, frame, intakeFacts(), seen.kind)
}

describe('what a few letters mean', () => {
  it.each([
    ['nationality', 'syr', 'Syrien'],
    ['nationality', 'SY', 'Syrien'],
    ['nationality', 'syrisch', 'Syrien'],
    ['nationality', '475', 'Syrien'],
    ['nationality', 'af', 'Afghanistan'],
    ['nationality', 'uk', 'Ukraine'],
    ['nationality', 'turk', 'Türkei'],
    ['nationality', 'tür', 'Türkei'],
    ['nationality', 'staatenl', 'Staatenlos'],
    ['nationality', 'niger', 'Niger'],
    ['nationality', 'nigeria', 'Nigeria'],
    ['status', 'gest', 'Aufenthaltsgestattung'],
    ['status', 'duld', 'Duldung § 60a'],
    ['status', '60b', 'Duldung § 60b'],
    ['status', '24', 'AE § 24'],
    ['status', '25 3', 'AE § 25 Abs. 3'],
    ['status', 'fik', 'Fiktionsbescheinigung'],
    ['status', 'ank', 'Ankunftsnachweis'],
    ['regime', '3', 'AsylbLG § 3'],
    ['regime', 'sgb 2', 'SGB II'],
    ['regime', 'jobc', 'SGB II'],
    ['role', 'k', 'Kind'],
    ['role', 'tochter', 'Kind'],
    ['role', 'ehefr', 'Partner'],
    ['sex', 'W', 'w'],
    ['sex', 'weiblich', 'w'],
    ['sex', 'männlich', 'm'],
    ['sex', 'divers', 'd'],
    ['sex', '?', '?'],
    ['sex', 'u', '?'],
  ] as const)('%s %j: %s', (column, typed, label) => {
    const found = meaning<{ id: string; label: string; words: readonly string[] }>(choicesOf[column], typed)
    expect(found?.label.toLowerCase()).toBe(label.toLowerCase())
  })

  it('nothing that exists: nothing', () => {
    expect(meaning(choicesOf.nationality, 'Atlantis')).toBeNull()
    expect(meaning(choicesOf.nationality, ' ')).toBeNull()
    expect(fitting(choicesOf.status, '')).toHaveLength(choicesOf.status.length)
  })

  it('several, and the one that is none', () => {
    const of = (text: string) => {
      const { found, wrong } = meanings(severalOf.languages, text)
      return [found.map(({ id }) => id), wrong]
    }
    expect(of('arab, kur; engl')).toEqual([['ar', 'kmr', 'en'], null])
    expect(of('arab, klingonisch')).toEqual([['ar'], 'klingonisch'])
    expect(of('')).toEqual([[], null])
  })

  it('every choice means itself, also by what stands in its cell', () => {
    for (const choices of [...Object.values(choicesOf), severalOf.languages])
      for (const choice of choices) expect(meaning<typeof choice>(choices as never, choice.label)?.id).toBe(choice.id)
  })
})

describe('a cell after it was left', () => {
  it.each([
    ['birth', '5488', '05.04.1988'],
    ['birth', '1988', '1988'],
    ['birth', '31.2.88', '31.2.88'],
    ['nationality', 'syr', 'Syrien'],
    ['nationality', 'Atlantis', 'Atlantis'],
    ['since', '2.11.', '02.11.2022'],
    ['given', '  Omar   Ali ', 'Omar Ali'],
    ['languages', 'arab, engl', 'Arabisch, Englisch'],
    ['languages', 'arab, xx', 'arab, xx'],
  ] as const)('%s: %j becomes %j', (column, text, after) => {
    expect(tidied(column, text, today)).toBe(after)
    expect(tidied(column, after, today)).toBe(after)
  })
})

describe('the next row takes over', () => {
  it.each([
    ['family', 'above: Haddad'],
    ['birth', 'none: '],
    ['sex', 'none: '],
    ['nationality', 'above: Syrien'],
    ['status', 'above: gest'],
    ['since', 'above: 02.11.2022'],
    ['regime', 'above: AsylbLG § 3'],
    ['azr', 'none: '],
  ] as const)('%s: %s', (column, expected) => {
    expect(cell([omar, { given: 'Rima' }], 1, column)).toBe(expected)
  })

  it('until it is overtyped, and the row after that takes over from it', () => {
    const rows = [omar, { given: 'Rima', family: 'Nasser' }, { given: 'Sami' }]
    expect(cell(rows, 1, 'family')).toBe('typed: Nasser')
    expect(cell(rows, 2, 'family')).toBe('above: Nasser')
  })

  it('an emptied cell stays empty, and there is nothing to take over from it', () => {
    const rows = [omar, { given: 'Rima', status: '' }, { given: 'Sami' }]
    expect([cell(rows, 1, 'status'), cell(rows, 1, 'since'), cell(rows, 1, 'regime')]).toEqual([
      'none: ',
      'none: ',
      'none: ',
    ])
    expect(cell(rows, 2, 'status')).toBe('none: ')
  })

  it('another status has its own beginning and its own benefits', () => {
    const rows = [
      { ...omar, since: '1.10.2022', regime: '2' },
      { given: 'Rima', status: 'AE § 25 Abs. 3' },
    ]
    expect([cell(rows, 1, 'since'), cell(rows, 1, 'regime')]).toEqual(['proposed: 02.11.2022', 'proposed: SGB II'])
  })

  it('a status does not begin before the child is born', () => {
    const rows = [
      { ...omar, since: '1.3.2022', regimeSince: '1.3.2022' },
      { given: 'Sami', birth: '1.5.2022' },
    ]
    expect([cell(rows, 1, 'since'), cell(rows, 1, 'regimeSince')]).toEqual([
      'proposed: 01.05.2022',
      'proposed: 01.05.2022',
    ])
  })

  it('from the last row that holds something, not from an empty one', () => {
    expect(cell([omar, {}, { given: 'Rima' }], 2, 'family')).toBe('above: Haddad')
  })
})

describe('what is proposed', () => {
  it('roles by age and sex; a word the clerk typed stays', () => {
    const rows = [omar, { given: 'Rima', birth: '1990', sex: 'w' }, { given: 'Sami', birth: '10.6.2015' }]
    expect(rows.map((_, at) => cell(rows, at, 'role'))).toEqual([
      'proposed: Bezugsperson',
      'proposed: Partnerin',
      'proposed: Kind',
    ])
    expect(cell([omar, { given: 'Rima', role: 'k' }], 1, 'role')).toBe('typed: k')
    expect(cell([omar], 1, 'role')).toBe('none: ')
  })

  it('the kind of assignment by the first person', () => {
    expect(shown([omar]).kind).toBe('asylum')
    expect(shown([{ ...omar, status: '24', nationality: 'ukr' }]).kind).toBe('ukraine')
    expect(shown([]).kind).toBeNull()
  })

  it('the nationality of the notice, or that of the household before', () => {
    const of = (sheet: ReturnType<typeof shown>) => sheet.rows[0]?.cells.nationality
    expect(of(shown([], {}, { nationality: '423' as never }))).toEqual({ text: 'Afghanistan', from: 'proposed' })
    expect(of(shown([], { kept: { nationality: 'Irak', kind: null } }, { nationality: '423' as never }))?.text).toBe(
      'Irak',
    )
  })

  it('what is only proposed makes no person', () => {
    const sheet = shown([], { kept: { nationality: 'Irak', kind: null } })
    expect(sheet.rows.map((row) => row.isBlank)).toEqual([true])
    expect(readSheet(sheet, frame, intakeFacts(), null)).toEqual({ persons: [], notes: [] })
  })
})

describe('a sheet that is read', () => {
  it('is what was typed, taken over and proposed', () => {
    const { persons, notes } = read([
      { ...omar, azr: '2211 0300 4123', until: '20.4.2023', languages: 'arab', further: 'afgh' },
      { given: 'Rima', birth: '1990', sex: 'w', family: 'Nasser' },
      { given: 'Sami', birth: '1.6.2015', sex: 'm' },
    ])
    expect(notes).toEqual([])
    expect(persons).toEqual([
      {
        familyName: 'Haddad',
        givenName: 'Omar',
        birth: { day: '1988-04-05', precision: 'day' },
        sex: 'm',
        role: 'reference',
        nationality: '475',
        furtherNationalities: ['423'],
        languages: ['ar'],
        azrNumber: '2211 0300 4123',
        bamfFileNumber: null,
        arrivalCertificate: null,
        fileNumber: null,
        status: { status: 'permission_to_stay', from: '2022-11-02', to: '2023-04-21' },
        regime: { regime: 'asylblg_3', from: '2022-11-02' },
        needs: [],
      },
      expect.objectContaining({
        familyName: 'Nasser',
        birth: { day: '1990-01-01', precision: 'year' },
        role: 'partner',
        nationality: '475',
        furtherNationalities: [],
        languages: ['ar'],
        azrNumber: null,
        status: { status: 'permission_to_stay', from: '2022-11-02', to: '2023-04-21' },
      }),
      expect.objectContaining({ familyName: 'Nasser', givenName: 'Sami', role: 'child' }),
    ])
  })

  it('says at the cell what cannot be read, and keeps it', () => {
    const rows = [{ ...omar, birth: '31.2.1988', nationality: 'Atlantis' }]
    const notes = read(rows).notes.filter(({ severity }) => severity === 'block')
    expect(notes.map(({ person, column, text }) => [person, column, text])).toEqual([
      [0, 'birth', '„31.2.1988“ ist kein Geburtsdatum (z. B. 05.04.1988, 5488 oder nur 1988).'],
      [0, 'nationality', '„Atlantis“ ist nicht bekannt.'],
    ])
    expect(cell(rows, 0, 'birth')).toBe('typed: 31.2.1988')
  })

  it('asks which date is meant', () => {
    expect(misread('birth', '11288', today)).toBe(
      '„11288“ ist nicht eindeutig: 01.12.1988 oder 11.02.1988? Bitte mit Punkten eingeben.',
    )
  })

  it('says what the rules say, in the words of the office', () => {
    const { notes } = read([{ ...omar, given: '' }])
    expect(notes).toEqual([
      {
        person: 0,
        column: 'given',
        severity: 'block',
        isMissing: false,
        text: 'Vorname fehlt. Hat die Person nur einen Namen, tragen Sie hier einen Strich (-) ein.',
      },
    ])
  })

  it('whatever is typed: read without a fault, and what it blocks is said at a cell of a row', () => {
    const text = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        'Syrien',
        'gest',
        'w',
        'k',
        '5488',
        '1988',
        '31.2.',
        '+3',
        'SGB II',
        'arab, xx',
        'ü§"\t',
      ),
      fc.string({ maxLength: 12 }),
    )
    const columns = [...gridColumns, 'until', 'regimeSince', 'further', 'languages', 'file'] as const
    const row = fc.dictionary(fc.constantFrom(...columns), text, { maxKeys: 8 })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const { persons, notes } = read(rows as Typed[])
        expect(persons).toHaveLength(rows.filter((cells) => !isBlank({ id: 0, cells, needs: [] })).length)
        for (const { person, text: said } of notes) {
          expect(said).not.toBe('')
          expect(person === null || person < persons.length).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a child born on any day before is never older than its papers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), (age) => {
        const birth = addDays(today, -age)
        const typed = `${birth.slice(8)}.${birth.slice(5, 7)}.${birth.slice(0, 4)}`
        const { notes } = read([
          { ...omar, since: '1.1.2010' },
          { given: 'Sami', birth: typed, sex: 'm' },
        ])
        expect(notes.filter(({ severity }) => severity === 'block')).toEqual([])
      }),
    )
  })
})

describe('a block from Excel', () => {
  const cells = (text: string, from: (typeof gridColumns)[number] = 'family') => cellsOfBlock(text, from, today)
  it('by its headings, in whatever order', () => {
    const text =
      'Vorname\tName\tgeb. am\tm/w/d\tStaatsang.\tAZR-Nr.\nOmar\tHaddad\t05.04.1988\tmännlich\tsyrisch\t221103004123\n'
    expect(cells(text.replace('Staatsang.', 'Staatsangehörigkeit'))).toEqual([
      { given: 'Omar', family: 'Haddad', birth: '05.04.1988', sex: 'm', nationality: 'Syrien', azr: '221103004123' },
    ])
  })

  it('from the marked column on where it has none', () => {
    expect(cells('Haddad\tOmar\t5.4.88\tm\r\n\tRima\t1990\tw\r\n')).toEqual([
      { family: 'Haddad', given: 'Omar', birth: '05.04.1988', sex: 'm' },
      { given: 'Rima', birth: '1990', sex: 'w' },
    ])
    expect(cells('Omar\t5.4.88\nRima\t1990', 'given')).toEqual([
      { given: 'Omar', birth: '05.04.1988' },
      { given: 'Rima', birth: '1990' },
    ])
  })

  it('without the column that counts the lines', () => {
    expect(cells('1\tHaddad\tOmar\n2.\tHaddad\tRima')).toEqual([
      { family: 'Haddad', given: 'Omar' },
      { family: 'Haddad', given: 'Rima' },
    ])
  })

  it('takes "Name, Vorname" apart', () => {
    expect(cells('Name\tGeburtsdatum\nHaddad, Omar\t05.04.1988')).toEqual([
      { family: 'Haddad', given: 'Omar', birth: '05.04.1988' },
    ])
  })

  it('keeps what cannot be read, for the clerk to see', () => {
    expect(cells('Haddad\tOmar\t31.02.1988\tm')[0]?.birth).toBe('31.02.1988')
  })

  it('reads cells in quotation marks', () => {
    expect(blockOf('"Al ""Amin"""\tx\n"zwei\nZeilen"\ty\n')).toEqual([
      ['Al "Amin"', 'x'],
      ['zwei\nZeilen', 'y'],
    ])
    expect([isBlock('Haddad'), isBlock('Haddad\n'), isBlock('Haddad\tOmar'), isBlock('a\nb')]).toEqual([
      false,
      false,
      true,
      true,
    ])
  })

  it('any household written as a block comes back as it was', () => {
    const name = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{1,8}$/)
    const person = fc.record({
      family: name,
      given: name,
      age: fc.integer({ min: 0, max: 30_000 }),
      sex: fc.constantFrom('m', 'w'),
    })
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), (people) => {
        const expected = people.map(({ family, given, age, sex }) => {
          const birth = addDays(today, -age)
          return { family, given, birth: `${birth.slice(8)}.${birth.slice(5, 7)}.${birth.slice(0, 4)}`, sex }
        })
        const head = 'Name\tVorname\tGeburtsdatum\tGeschlecht'
        const lines = expected.map((each) => [each.family, each.given, each.birth, each.sex].join('\t'))
        expect(cells([head, ...lines].join('\r\n'))).toEqual(expected)
      }),
    )
  })
})
