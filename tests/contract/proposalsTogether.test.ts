/** Proposals and what the office has decided about people: who is not to be beside whom, which rule is off, and for whom places are kept. */
import { describe, expect, it } from 'vitest'
import { aHouse, aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, value } from '../support/office.ts'

const moveDay = day('2022-11-15')
const places = (regularPlaces: number) => ({ regularPlaces, densifiedPlaces: regularPlaces })

/** The places of two men and a woman in another house end; one empty room of two places, and rooms with one more beside a man and beside a woman. */
const rows = aRegister({
  houses: [aHouse(), aHouse({ shortName: 'ALT', name: 'Altbau' })],
  rooms: [
    ...['1', '2', '3'].map((n) => aRoom(n, { ...places(2), unit: `Wohnung ${n}` })),
    aRoom('9', { ...places(3), accommodation: 'ALT' }),
  ],
  people: [aPerson('W-1'), aPerson('W-2'), aPerson('W-3', { sex: 'w' }), aPerson('M-1'), aPerson('F-1', { sex: 'w' })],
  stays: [
    aStay('M-1', '2', '2022-03-01'),
    aStay('F-1', '3', '2022-03-01'),
    ...['W-1', 'W-2', 'W-3'].map((n) => aStay(n, '9', '2022-03-01', moveDay, 'ALT')),
  ],
})

async function ready() {
  const office = await anOffice(rows)
  const { client, today } = office
  const proposed = async (numbers: readonly string[]) => {
    const people = await Promise.all(numbers.map((number) => office.person(number)))
    const houses = value(await client.housing.houses({ on: today })).flatMap(({ id, shortName }) =>
      shortName === 'FRI' ? [id] : [],
    )
    const households = people.map((one) => one.householdId)
    const asked = { question: 'place' as const, day: moveDay, households, houses }
    const { alternatives } = value(await client.proposals.propose(asked))
    const [best] = alternatives
    if (!best) throw new Error('no plan')
    const roomOf = (id: number) => best.moves.find((move) => move.personIds.includes(id as never))?.to.room ?? null
    return { best, alternatives, rooms: people.map((one) => roomOf(one.personId)) }
  }
  const note = async (a: string, b: string) =>
    value(
      await client.apart.record({
        personId: (await office.person(a)).personId,
        otherId: (await office.person(b)).personId,
        from: today,
        to: day('2023-06-30'),
        note: 'Streit am 30.10.',
      }),
    )
  return { office, client, today, proposed, note }
}

describe('a proposal', () => {
  it('lays two who come beside each other, and not when a note keeps them apart, whether that warns or blocks', async () => {
    const { client, proposed, note } = await ready()
    expect((await proposed(['W-1', 'W-2'])).rooms).toEqual(['1', '1'])
    await note('W-1', 'W-2')
    for (const severity of ['warn', 'block', 'off'] as const) {
      if (severity !== 'warn')
        value(
          await client.settings.changeRule({
            rule: 'not_together',
            seen: severity === 'block' ? 'warn' : 'block',
            severity,
          }),
        )
      const { best, rooms, alternatives } = await proposed(['W-1', 'W-2'])
      if (severity === 'off') expect(rooms).toEqual(['1', '1'])
      else {
        expect(new Set(rooms)).toEqual(new Set(['1', '2']))
        const rules = alternatives.flatMap(({ moves }) =>
          moves.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
        )
        expect(rules).not.toContain('not_together')
      }
      expect(best).toMatchObject({ proven: true, score: { missing: 0 } })
    }
  })

  it('lays a man beside a woman only where the office does not look at that', async () => {
    const { office, client, today, proposed } = await ready()
    const holder = { kind: 'label', label: 'Notplatz' } as const
    const kept = { roomId: await office.roomId('1'), places: 2, holder, from: today, to: day('2022-12-15') }
    value(await client.reservations.reserve(kept))
    expect((await proposed(['W-1', 'W-2'])).best.score).toMatchObject({ gained: 1, missing: 1 })
    value(await client.settings.changeRule({ rule: 'sexes', seen: 'block', severity: 'off' }))
    const { best, rooms } = await proposed(['W-1', 'W-2'])
    expect(new Set(rooms)).toEqual(new Set(['2', '3']))
    const shares = { code: 'shares', facts: { others: 1, sex: 'any' } }
    expect(best.moves.flatMap(({ reasons }) => reasons)).toMatchObject([shares, shares])
  })

  it('takes a household into the places that are kept for it, and offers it no others', async () => {
    const { office, client, today, proposed } = await ready()
    const { householdId } = await office.person('W-1')
    const reserve = async (from: string) =>
      value(
        await client.reservations.reserve({
          roomId: await office.roomId('2'),
          places: 1,
          holder: { kind: 'household', householdId },
          from: day(from),
          to: day('2022-12-15'),
        }),
      )
    const { id } = await reserve('2022-11-20')
    const early = await proposed(['W-1', 'W-2'])
    expect(early.rooms).toEqual([null, '1'])
    expect(early.best.left).toMatchObject([{ householdId, reason: { code: 'reserved' } }])
    value(
      await client.reservations.change({
        id,
        places: 1,
        holder: { kind: 'household', householdId },
        from: today,
        to: day('2022-12-15'),
      }),
    )
    const { best, rooms } = await proposed(['W-1', 'W-2'])
    expect(rooms).toEqual(['2', '1'])
    const own = best.moves.find((move) => move.householdId === householdId)
    expect(own?.reasons).toMatchObject([{ code: 'kept' }])
    expect(own?.findings.filter(({ severity }) => severity !== 'ok')).toEqual([])
    expect(best.score).toMatchObject({ missing: 0, people: 2, gained: 2 })
  })
})
