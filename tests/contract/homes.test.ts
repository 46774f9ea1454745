/** Keys, defects, notes and photos of rooms: kept, changed, taken back; a picture never goes into the audit. */
import { describe, expect, it } from 'vitest'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { openRaw } from '../store/rawFile.ts'
import { anOffice, refusal, value } from '../support/office.ts'

const today = day('2022-11-02')
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 7])

async function aRoomWith() {
  const office = await anOffice(
    aRegister({
      rooms: [aRoom('1'), aRoom('2')],
      people: [aPerson('P-1'), aPerson('P-2')],
      stays: [aStay('P-1', '1', '2022-03-01')],
    }),
  )
  const roomId = await office.roomId('1')
  const { personId } = await office.person('P-1')
  const { client } = office
  const room = async (on = today) => value(await client.homes.room({ roomId, on }))
  const house = async (on = today) => {
    const { id } = value(await client.housing.houses({ on }))[0] ?? {}
    return value(await client.homes.house({ accommodationId: id as never, on }))
  }
  return { office, client, roomId, personId, room, house }
}

describe('keys', () => {
  it('are handed out, come back or are lost; who has which is known on every day', async () => {
    const { client, roomId, personId, room, house } = await aRoomWith()
    const hand = { roomId, personId, label: 'Zimmer', pieces: 2, on: day('2022-03-01') }
    value(await client.homes.handOutKey(hand))
    value(await client.homes.handOutKey({ ...hand, label: 'Haustür', pieces: 1 }))
    const [second, first] = (await room()).keys
    expect(first).toMatchObject({ label: 'Zimmer', pieces: 2, personId, room: '1', returnedOn: null, lostOn: null })
    const back = { id: first?.id ?? 0, version: 1, on: today }
    const done = value(await client.homes.takeBackKey(back))
    value(await client.homes.takeBackKey({ ...back, id: second?.id ?? 0, isLost: true }))
    expect((await room()).keys.map((key) => [key.label, key.returnedOn, key.lostOn])).toEqual([
      ['Haustür', null, today],
      ['Zimmer', today, null],
    ])
    expect((await house()).keys).toEqual([])
    expect((await house(day('2022-11-01'))).keys.map((key) => key.label).sort()).toEqual(['Haustür', 'Zimmer'])
    expect((await house(day('2022-02-01'))).keys).toEqual([])
    expect(refusal(await client.homes.takeBackKey(back))).toBe('STALE')
    value(await client.office.undo({ auditId: done.auditId ?? 0 }))
    expect((await house()).keys.map((key) => key.label)).toEqual(['Zimmer'])
  })

  it('neither leave in the future nor come back before they were handed out', async () => {
    const { client, roomId, personId, room } = await aRoomWith()
    const hand = { roomId, personId, label: 'Zimmer', pieces: 1 }
    expect(refusal(await client.homes.handOutKey({ ...hand, on: day('2022-11-03') }))).toBe('DAY_IN_FUTURE')
    value(await client.homes.handOutKey({ ...hand, on: today }))
    const [key] = (await room()).keys
    const back = { id: key?.id ?? 0, version: 1, on: day('2022-11-01') }
    expect(refusal(await client.homes.takeBackKey(back))).toBe('DAY_BEFORE_START')
  })
})

describe('the receipt of a key', () => {
  const partsOf = async (client: Awaited<ReturnType<typeof aRoomWith>>['client'], more: object = {}) => {
    const request = { name: 'schluesselquittung', on: today, ...more } as const
    return (value(await client.reports.build(request)).sheets ?? []).map((sheet) =>
      sheet.kind === 'receipt' ? sheet.parts.map(({ facts }) => facts.map((fact) => fact.value)) : [],
    )
  }

  it('is printed for the one hand-out or for all that are out on the day, and for none that is back or lost', async () => {
    const { client, roomId, personId, room } = await aRoomWith()
    const hand = { roomId, personId, label: 'Zimmer', pieces: 2, on: day('2022-03-01') }
    value(await client.homes.handOutKey(hand))
    value(await client.homes.handOutKey({ ...hand, label: 'Haustür', pieces: 1, on: today }))
    const [door, own] = (await room()).keys
    const [printed, ...more] = await partsOf(client, { handout: own?.id })
    expect(more).toEqual([])
    expect(printed?.[0]).toEqual([
      'Friedrichstraße',
      '1 · EG · Wohnung 1',
      'Alex MusterP-1',
      'Zimmer',
      '2',
      '01.03.2022',
    ])
    expect(printed?.[1]).toEqual(printed?.[0])
    expect(await partsOf(client)).toHaveLength(2)
    expect(await partsOf(client, { rooms: ['2'] })).toEqual([])
    expect(await partsOf(client, { on: day('2022-11-01') })).toHaveLength(1)
    value(await client.homes.takeBackKey({ id: own?.id ?? 0, version: 1, on: today }))
    value(await client.homes.takeBackKey({ id: door?.id ?? 0, version: 1, on: today, isLost: true }))
    expect(await partsOf(client)).toEqual([])
    expect(await partsOf(client, { on: day('2022-11-01') })).toHaveLength(1)
  })

  it('is never written to Excel, is for the office alone, and leaves no name in the audit', async () => {
    const { client, roomId, personId } = await aRoomWith()
    value(await client.homes.handOutKey({ roomId, personId, label: 'Zimmer', pieces: 1, on: today }))
    const request = { name: 'schluesselquittung', on: today } as const
    expect(refusal(await client.reports.issue({ request, medium: 'excel' }))).toBe('INVALID_INPUT')
    expect(refusal(await client.reports.build({ ...request, audience: 'hausmeister' }))).toBe('INVALID_INPUT')
    const { document } = value(await client.reports.issue({ request, medium: 'print' }))
    expect(JSON.stringify(document)).toContain('MusterP-1')
    const [latest] = value(await client.office.log({ limit: 1 }))
    expect(latest).toMatchObject({ command: 'reports.issue' })
    expect(JSON.stringify(latest)).not.toContain('Muster')
  })

  it('names the person whom a merged record leads to', async () => {
    const { client, office, roomId, personId: dropId } = await aRoomWith()
    value(await client.homes.handOutKey({ roomId, personId: dropId, label: 'Zimmer', pieces: 1, on: today }))
    const { personId: keepId } = await office.person('P-2')
    const { keep, drop } = value(await client.people.mergePreview({ keepId, dropId }))
    value(await client.people.merge({ keepId, dropId, versions: { keep: keep.version, drop: drop.version } }))
    expect((await partsOf(client))[0]?.[0]?.[2]).toBe('Alex MusterP-2')
  })
})

describe('the list for the caretaker', () => {
  it('names per room the keys that are out and the defects that are open on the day', async () => {
    const { client, roomId, personId, room } = await aRoomWith()
    value(await client.homes.handOutKey({ roomId, personId, label: 'Zimmer', pieces: 2, on: day('2022-03-01') }))
    value(await client.homes.reportDefect({ roomId, text: 'Wasserhahn tropft', on: day('2022-10-01') }))
    value(await client.homes.reportDefect({ roomId, text: 'Fenster klemmt', on: day('2022-10-20') }))
    const listed = async (on: string) => {
      const { columns, sections } = value(await client.reports.build({ name: 'belegung', audience: 'hausmeister', on }))
      const at = (key: string) => columns.findIndex((one) => one.key === key)
      return sections.flatMap(({ rows }) => rows.map((row) => [row[at('room')], row[at('keys')], row[at('defects')]]))
    }
    const all = 'Wasserhahn tropft · Fenster klemmt'
    expect(await listed(today)).toEqual([
      ['1', 'Zimmer × 2', all],
      ['2', null, null],
    ])
    const [key] = (await room()).keys
    value(await client.homes.takeBackKey({ id: key?.id ?? 0, version: 1, on: today }))
    const defect = (await room()).defects.find(({ text }) => text === 'Wasserhahn tropft')
    value(await client.homes.setDefect({ id: defect?.id ?? 0, version: 1, state: 'done', on: today }))
    expect((await listed(today))[0]).toEqual(['1', null, 'Fenster klemmt'])
    expect((await listed('2022-11-01'))[0]).toEqual(['1', 'Zimmer × 2', all])
    expect((await listed('2022-10-01'))[0]).toEqual(['1', 'Zimmer × 2', 'Wasserhahn tropft'])
  })
})

describe('defects', () => {
  it('go from gemeldet over beauftragt to behoben, and back', async () => {
    const { client, roomId, room, house } = await aRoomWith()
    value(await client.homes.reportDefect({ roomId, text: 'Wasserhahn tropft', on: day('2022-10-01') }))
    const states = async () => (await room()).defects.map(({ state, doneOn }) => [state, doneOn])
    const set = async (state: 'reported' | 'ordered' | 'done') => {
      const [defect] = (await room()).defects
      return client.homes.setDefect({ id: defect?.id ?? 0, version: defect?.version ?? 0, state, on: today })
    }
    expect(await states()).toEqual([['reported', null]])
    value(await set('ordered'))
    expect(refusal(await set('ordered'))).toBe('NOTHING_CHANGED')
    value(await set('done'))
    expect(await states()).toEqual([['done', today]])
    expect((await house()).defects).toEqual([])
    expect((await house(day('2022-11-01'))).defects).toHaveLength(1)
    value(await set('reported'))
    expect((await house()).defects).toMatchObject([{ room: '1', text: 'Wasserhahn tropft', doneOn: null }])
  })
})

it('a note is written and taken out', async () => {
  const { client, roomId, room } = await aRoomWith()
  value(await client.homes.addNote({ roomId, text: 'Fenster geht nur halb auf' }))
  const [note] = (await room()).notes
  expect(note).toMatchObject({ text: 'Fenster geht nur halb auf', writtenOn: today })
  value(await client.homes.removeNote({ id: note?.id ?? 0, version: 1 }))
  expect((await room()).notes).toEqual([])
})

describe('photos', () => {
  it('are kept once, shown again as they were, and never in the audit', async () => {
    const { office, client, roomId, room } = await aRoomWith()
    value(await client.homes.addPhoto({ roomId, bytes: png, caption: 'Fenster' }))
    const again = value(await client.homes.addPhoto({ roomId, bytes: png }))
    value(await client.homes.addPhoto({ roomId, bytes: jpeg }))
    const [third, , first] = (await room()).photos
    expect(first?.caption).toBe('Fenster')
    expect(value(await client.homes.photo({ sha256: first?.sha256 ?? '' }))).toEqual({ type: 'image/png', bytes: png })
    expect(value(await client.homes.photo({ sha256: third?.sha256 ?? '' })).type).toBe('image/jpeg')
    value(await client.office.undo({ auditId: again.auditId ?? 0 }))
    expect((await room()).photos).toHaveLength(2)
    value(await client.homes.removePhoto({ id: first?.id ?? 0 }))
    expect((await room()).photos).toHaveLength(1)
    await office.close()
    const raw = openRaw(office.path)
    expect(raw.one('SELECT count(*) FROM photo_file')).toBe(2)
    const audited = raw.db.prepare(`SELECT input FROM audit WHERE command = 'homes.addPhoto'`).pluck().all() as string[]
    for (const input of audited) expect(Object.keys(JSON.parse(input)).sort()).toEqual(['caption', 'roomId', 'sha256'])
  })

  it('are JPEG or PNG by their bytes, and not too large', async () => {
    const { client, roomId } = await aRoomWith()
    const add = (bytes: Uint8Array) => client.homes.addPhoto({ roomId, bytes })
    expect(refusal(await add(Uint8Array.from([0x47, 0x49, 0x46])))).toBe('PHOTO_UNREADABLE')
    const large = new Uint8Array(5 * 1024 * 1024 + 1)
    large.set(png)
    expect(refusal(await add(large))).toBe('PHOTO_TOO_LARGE')
    expect(refusal(await add(new Uint8Array()))).toBe('PHOTO_UNREADABLE')
  })
})

describe('a house as a whole', () => {
  const aHouseWith = async () => {
    const given = await aRoomWith()
    const { client } = given
    const { id: accommodationId } = value(await client.housing.houses({ on: today }))[0] ?? { id: 0 as never }
    const building = async (on = today) => value(await client.homes.building({ accommodationId, on }))
    return { ...given, accommodationId, building }
  }

  it('has defects, notes and photos of its own, apart from those of its rooms', async () => {
    const { client, roomId, accommodationId, building, room, house } = await aHouseWith()
    value(await client.homes.reportDefect({ accommodationId, text: 'Haustür schließt nicht', on: day('2022-10-01') }))
    value(await client.homes.reportDefect({ roomId, text: 'Wasserhahn tropft', on: today }))
    value(await client.homes.addNote({ accommodationId, text: 'Zähler im Keller' }))
    value(await client.homes.addPhoto({ accommodationId, bytes: png }))
    const own = await building()
    expect(own.defects).toMatchObject([{ roomId: null, room: '', text: 'Haustür schließt nicht', state: 'reported' }])
    expect(own.notes.map(({ text }) => text)).toEqual(['Zähler im Keller'])
    expect(own.photos).toHaveLength(1)
    expect(await room()).toMatchObject({ defects: [{ text: 'Wasserhahn tropft' }], notes: [], photos: [] })
    expect((await house()).defects.map(({ text }) => text).sort()).toEqual([
      'Haustür schließt nicht',
      'Wasserhahn tropft',
    ])
    expect((await building(day('2022-09-30'))).defects).toEqual([])
    const [latest] = value(await client.office.log({ limit: 1 }))
    expect(latest?.subject).toMatchObject({ house: 'Friedrichstraße' })
  })

  it('tells the caretaker, and nobody else, what is wrong with it', async () => {
    const { client, accommodationId, building } = await aHouseWith()
    value(await client.homes.reportDefect({ accommodationId, text: 'Haustür schließt nicht', on: today }))
    const notes = async (audience: 'hausmeister' | 'sicherheit') =>
      value(await client.reports.build({ name: 'belegung', audience, on: today })).notes.join(' ')
    expect(await notes('hausmeister')).toContain('Offene Mängel am Haus Friedrichstraße: Haustür schließt nicht')
    expect(await notes('sicherheit')).not.toContain('Haustür')
    const [defect] = (await building()).defects
    value(await client.homes.setDefect({ id: defect?.id ?? 0, version: 1, state: 'done', on: today }))
    expect(await notes('hausmeister')).not.toContain('Haustür')
    expect((await building()).defects).toMatchObject([{ state: 'done' }])
  })

  it('is a house or a room, never both and never neither', async () => {
    const { client, roomId, accommodationId } = await aHouseWith()
    expect(refusal(await client.homes.addNote({ text: 'Zähler im Keller' }))).toBe('INVALID_INPUT')
    expect(refusal(await client.homes.addNote({ roomId, accommodationId, text: 'x' }))).toBe('INVALID_INPUT')
    expect(refusal(await client.homes.addNote({ accommodationId: 99 as never, text: 'x' }))).toBe('NOT_FOUND')
  })
})

it('a photo is given a caption, and loses it again', async () => {
  const { client, roomId, room } = await aRoomWith()
  value(await client.homes.addPhoto({ roomId, bytes: png }))
  const [photo] = (await room()).photos
  const id = photo?.id ?? 0
  const done = value(await client.homes.setCaption({ id, caption: 'Fenster' }))
  expect((await room()).photos[0]?.caption).toBe('Fenster')
  expect(refusal(await client.homes.setCaption({ id, caption: 'Fenster' }))).toBe('NOTHING_CHANGED')
  value(await client.office.undo({ auditId: done.auditId ?? 0 }))
  expect((await room()).photos[0]?.caption).toBeNull()
  expect(refusal(await client.homes.setCaption({ id: 99, caption: 'Tür' }))).toBe('NOT_FOUND')
})
