/** Two records of one person become one: what is taken over, what is refused, what finds her afterwards, and that it is taken back to the last row. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { residenceStatuses } from '../../db/domain/people/terms.ts'
import { addDays, type Day, type PersonId } from '../../db/domain/values.ts'
import { asItHappened } from '../../db/store/apply-known.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { tablesAndReplay } from '../support/modelAudit.ts'
import { aStoreOn, importRows, planOf, problemsOf } from '../support/modelImport.ts'
import { anOffice, refusal, type TestOffice, value } from '../support/office.ts'
import { firstSeed } from '../support/proofs.ts'

const rooms = [aRoom('0.01'), aRoom('0.02')]
const rania = aPerson('P-1', { familyName: 'Haddad', givenName: 'Rania', sex: 'w', household: 'H-1' })
const again = aPerson('P-2', {
  familyName: 'Hadad',
  givenName: 'Raniah',
  sex: 'unknown',
  household: 'H-2',
  birth: { day: day('1990-01-01'), precision: 'year' },
  azrNumber: '220301111111',
  languages: ['ar'],
  assignedOn: day('2022-02-01'),
  residenceStatus: 'arrival_certificate',
  statusFrom: day('2022-01-15'),
  regimeFrom: day('2022-01-15'),
})
const nobody = aPerson('P-9', { familyName: 'Tesfay', givenName: 'Abel', household: 'H-9' })

type Rows = Partial<Parameters<typeof aRegister>[0]>
async function ready(over: Rows = {}) {
  const stays = [aStay('P-2', '0.01', '2022-02-01', '2022-04-01'), aStay('P-1', '0.02', '2022-04-01')]
  const rows = aRegister({ rooms, people: [rania, again, nobody], stays, ...over })
  const office = await anOffice(rows, [], { knownSince: asItHappened })
  const { client } = office
  const keepId = (await office.person('P-1')).personId
  const dropId = (await office.person('P-2')).personId
  const seen = async (personId: PersonId, on: string = office.today, knownOn: string | null = null) =>
    value(await client.people.person({ personId, on, knownOn }))
  const preview = async () => value(await client.people.mergePreview({ keepId, dropId }))
  const order = async () => {
    const { keep, drop } = await preview()
    return { keepId, dropId, versions: { keep: keep.version, drop: drop.version } }
  }
  return { office, client, keepId, dropId, seen, preview, order }
}

/** Every recorded row, but for the counters that only ever grow. */
const rowsOf = (office: TestOffice) =>
  Object.fromEntries(
    Object.entries(tablesAndReplay(office.path).tables).map(([table, rows]) => [
      table,
      rows.map((row) => ({ ...(row as object), version: 0 })),
    ]),
  )

describe('the preview', () => {
  it('says what differs, what is taken over, and of each line what stands and what gives way', async () => {
    const { preview } = await ready()
    const { apart, filled, parts, obstacles } = await preview()
    expect(apart.map(({ field }) => field)).toEqual(['name', 'birth', 'assignedOn'])
    expect(filled).toEqual(['azrNumber'])
    expect(obstacles).toEqual([])
    const told = parts.map((part) => {
      const { line, from, to, origin, stands } = part
      const what = line === 'stay' ? part.room : line === 'status' ? part.status : line
      return `${what} ${from} ${to} ${origin}${stands ? '' : ' gives way'}`
    })
    expect(told.filter((text) => !text.startsWith('membership') && !text.startsWith('regime'))).toEqual([
      '0.01 2022-02-01 2022-04-01 drop',
      '0.02 2022-04-01 null keep',
      'arrival_certificate 2022-01-15 2022-03-01 drop',
      'permission_to_stay 2022-03-01 null keep',
      'arrival_certificate 2022-03-01 null drop gives way',
    ])
  })

  it('begins with the birth date of which more is known', async () => {
    const { preview } = await ready({
      people: [{ ...rania, birth: again.birth }, { ...again, birth: rania.birth }, nobody],
    })
    expect((await preview()).apart).toContainEqual({ field: 'birth', suggested: 'drop' })
  })
})

describe('merged', () => {
  it('the kept record answers on every day, with what only the other one knew', async () => {
    const { client, order, seen, keepId } = await ready()
    const before = await seen(keepId)
    value(await client.people.merge({ ...(await order()), choices: { name: 'keep', assignedOn: 'drop' } }))
    const after = await seen(keepId)
    expect(after).toMatchObject({
      familyName: 'Haddad',
      birth: before.birth,
      sex: 'w',
      azrNumber: '220301111111',
      languages: ['ar'],
      assignedOn: '2022-02-01',
      formerNumbers: ['P-2'],
    })
    expect(after.statuses).toMatchObject([
      { status: 'arrival_certificate', from: '2022-01-15', to: '2022-03-01' },
      { status: 'permission_to_stay', from: '2022-03-01', to: null },
    ])
    expect(after.places).toMatchObject([{ room: '0.01' }, { room: '0.02' }])
    expect((await seen(keepId, '2022-02-15')).household?.number).toBe('H-2')
    expect((await seen(keepId, '2022-02-15', '2022-11-01')).household).toBeNull()
    expect(value(await client.office.check({})).problems).toEqual([])
  })

  it('the other one is a signpost: its number and its names lead to her', async () => {
    const { client, office, order, seen, keepId, dropId } = await ready()
    value(await client.people.merge(await order()))
    expect((await seen(dropId)).mergedInto).toMatchObject({ personId: keepId, number: 'P-1' })
    for (const text of ['P-2', 'Raniah Hadad', '220301111111'])
      expect(value(await client.people.search({ text, on: office.today }))).toMatchObject([
        { personId: keepId, number: 'P-1' },
      ])
    expect(value(await client.people.search({ text: 'P-2', on: office.today }))).toMatchObject([
      { formerNumber: 'P-2' },
    ])
    const { rows } = value(await client.people.list({ on: office.today, text: 'P-2' }))
    expect(rows.map(({ number }) => number)).toEqual(['P-1'])
    expect(value(await client.people.list({ on: office.today })).total).toBe(2)
    const similar = await client.people.similar({ familyName: 'Hadad', givenName: 'Raniah', birth: null })
    expect(value(similar).map(({ number }) => number)).toEqual(['P-1'])
  })

  it('nothing can be recorded on the signpost, and a list that still names it is told so', async () => {
    const { client, office, order, seen, dropId } = await ready()
    value(await client.people.merge(await order()))
    const { version } = await seen(dropId)
    const need = { personId: dropId, version, need: 'quiet' as const, from: '2022-11-01', to: null }
    expect(refusal(await client.people.recordNeed(need))).toBe('MERGED')
    expect(
      refusal(
        await client.people.merge({
          ...(await order().catch(() => null)),
          keepId: dropId,
          dropId: (await office.person('P-9')).personId,
          versions: { keep: version, drop: 1 },
        }),
      ),
    ).toBe('MERGED')
    const store = aStoreOn(office.path)
    const list = aRegister({ rooms, people: [again], stays: [aStay('P-2', '0.01', '2022-02-01')] })
    expect(
      problemsOf(await planOf(store, list, office.today)).map(({ code, details }) => `${code} ${details.number}`),
    ).toEqual(['PERSON_MERGED P-1', 'PERSON_MERGED P-1'])
  })

  it('a record merged into the dropped one leads to the kept one, too', async () => {
    const third = aPerson('P-3', {
      familyName: 'Haddad',
      givenName: 'Rana',
      household: 'H-3',
      residenceStatus: null,
      benefitRegime: null,
    })
    const { client, office, order, keepId, dropId } = await ready({ people: [rania, again, third] })
    const { personId } = await office.person('P-3')
    const first = value(await client.people.mergePreview({ keepId: dropId, dropId: personId }))
    value(
      await client.people.merge({
        keepId: dropId,
        dropId: personId,
        versions: { keep: first.keep.version, drop: first.drop.version },
      }),
    )
    value(await client.people.merge(await order()))
    expect(value(await client.people.search({ text: 'P-3', on: office.today }))).toMatchObject([{ personId: keepId }])
  })

  it('kin and follow-ups are hers; what she has already is not doubled', async () => {
    const { client, office, keepId, dropId, seen, order, preview } = await ready()
    const other = (await office.person('P-9')).personId
    const relate = async (personId: PersonId, kind: 'sibling' | 'guardian') =>
      value(
        await client.households.relate({
          personId,
          version: (await seen(personId)).version,
          relativeId: other,
          kind,
          from: '2022-05-01',
        }),
      )
    await relate(keepId, 'sibling')
    await relate(dropId, 'sibling')
    await relate(dropId, 'guardian')
    const subject = { kind: 'person' as const, id: dropId as number }
    value(await client.followUps.add({ subject, dueOn: '2022-11-10', text: 'Pass vorlegen' }))
    expect((await preview()).ties).toEqual({ kin: 2, notices: 0, cases: 0, followUps: 1 })
    value(await client.people.merge(await order()))
    const { tables } = tablesAndReplay(office.path)
    const kin = (
      tables.kinship as { person_id: number; relative_id: number; kind: string; known_until: string | null }[]
    )
      .filter((row) => row.known_until === null)
      .map((row) => `${row.person_id}-${row.relative_id} ${row.kind}`)
    expect(kin.sort()).toEqual([`${keepId}-${other} guardian`, `${keepId}-${other} sibling`].sort())
    expect(tables.follow_up).toMatchObject([{ subject_id: keepId }])
  })
})

describe('refused', () => {
  it('two places in one night', async () => {
    const stays = [aStay('P-2', '0.01', '2022-02-01', '2022-05-01'), aStay('P-1', '0.02', '2022-04-01')]
    const { client, order, preview } = await ready({ stays })
    expect((await preview()).obstacles).toEqual([
      {
        code: 'two_places',
        from: '2022-04-01',
        to: '2022-05-01',
        keepPlace: 'Friedrichstraße 0.02',
        dropPlace: 'Friedrichstraße 0.01',
      },
    ])
    expect(refusal(await client.people.merge(await order()))).toBe('MERGE_REFUSED')
  })

  it('not when both sleep in the same room', async () => {
    const stays = [aStay('P-2', '0.01', '2022-02-01', '2022-05-01'), aStay('P-1', '0.01', '2022-04-01')]
    const { client, order, seen, keepId } = await ready({ stays })
    value(await client.people.merge(await order()))
    expect((await seen(keepId)).places.map(({ room, from, to }) => [room, from, to])).toEqual([
      ['0.01', '2022-02-01', null],
    ])
  })

  it('when a household would lose its reference person', async () => {
    const child = aPerson('P-3', { household: 'H-2', role: 'child' })
    const { client, order, preview } = await ready({ people: [rania, again, child] })
    expect((await preview()).obstacles).toEqual([{ code: 'reference', household: 'H-2', from: '2022-03-01' }])
    expect(refusal(await client.people.merge(await order()))).toBe('MERGE_REFUSED')
  })

  it('when the two are recorded as relatives of each other', async () => {
    const { client, keepId, dropId, seen, preview } = await ready()
    const { version } = await seen(keepId)
    value(await client.households.relate({ personId: keepId, version, relativeId: dropId, kind: 'sibling' }))
    expect((await preview()).obstacles).toEqual([{ code: 'kinship', kind: 'sibling' }])
  })

  it('when somebody has changed one of them meanwhile', async () => {
    const { client, order, seen, dropId } = await ready()
    const stale = await order()
    const { version } = await seen(dropId)
    value(await client.people.recordNeed({ personId: dropId, version, need: 'quiet', from: '2022-11-01', to: null }))
    expect(refusal(await client.people.merge(stale))).toBe('STALE')
    expect(refusal(await client.people.merge({ ...stale, dropId: stale.keepId }))).toBe('INVALID_INPUT')
  })
})

describe('whatever the two records say', () => {
  const statuses = Object.keys(residenceStatuses).slice(0, 6) as (keyof typeof residenceStatuses)[]
  const range = fc.tuple(fc.nat(200), fc.option(fc.integer({ min: 1, max: 120 }))).map(([from, length]) => ({
    from: addDays(day('2022-01-01'), from),
    to: length === null ? null : addDays(day('2022-01-01'), from + length),
  }))
  const entry = fc.oneof(
    fc.record({ line: fc.constant('status' as const), status: fc.constantFrom(...statuses), range }),
    fc.record({
      line: fc.constant('regime' as const),
      regime: fc.constantFrom('asylblg_3' as const, 'sgb_2' as const),
      range,
    }),
    fc.record({
      line: fc.constant('obligation' as const),
      law: fc.constantFrom('section_12a' as const, 'section_60' as const),
      range,
    }),
    fc.record({
      line: fc.constant('need' as const),
      need: fc.constantFrom('quiet' as const, 'step_free' as const),
      range,
    }),
    fc.record({ line: fc.constant('name' as const), familyName: fc.constantFrom('Haddad', 'Hadad', 'Sabbagh'), range }),
  )
  const stays = fc.array(fc.tuple(fc.constantFrom('0.01', '0.02'), range), { maxLength: 2 })
  const record = fc.record({
    entries: fc.array(entry, { minLength: 4, maxLength: 10 }),
    stays,
    household: fc.constantFrom('H-1', 'H-2'),
    role: fc.constantFrom('reference' as const, 'child' as const),
    assignedOn: fc.nat(120).map((after) => addDays(day('2022-01-01'), after)),
  })
  const days = Array.from({ length: 12 }, (_, month) => addDays(day('2021-12-20'), month * 31))

  it('it is refused without a trace, or answers every day as either did, and is taken back to the last row', {
    timeout: 120_000,
  }, async () => {
    const met = { merged: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(record, record, async (one, other) => {
        const office = await anOffice(aRegister({ rooms }), [], { knownSince: asItHappened })
        const { client } = office
        const store = aStoreOn(office.path)
        const person = (number: string, of: typeof one) =>
          aPerson(number, {
            household: of.household,
            role: of.role,
            assignedOn: of.assignedOn,
            residenceStatus: null,
            benefitRegime: null,
          })
        const sleeping = (number: string, of: typeof one) =>
          of.stays.map(([room, { from, to }]) => aStay(number, room, from < of.assignedOn ? of.assignedOn : from, to))
        const rows = aRegister({
          rooms,
          people: [person('P-1', one), person('P-2', other)],
          stays: [...sleeping('P-1', one), ...sleeping('P-2', other)],
        })
        value(await importRows(store, rows, office.today, { skipInvalid: true }))
        const listed = value(await client.people.list({ on: office.today })).rows
        const [keepId, dropId] = ['P-1', 'P-2'].map((number) => listed.find((row) => row.number === number)?.personId)
        if (keepId === undefined || dropId === undefined) return
        const seen = async (personId: PersonId, on: Day, knownOn: Day | null = null) =>
          value(await client.people.person({ personId, on, knownOn }))
        for (const [personId, { entries }] of [[keepId, one] as const, [dropId, other] as const])
          for (const of of entries) {
            const common = { personId, version: (await seen(personId, office.today)).version, ...of.range }
            const { people } = client
            if (of.line === 'status') await people.recordStatus({ ...common, status: of.status })
            if (of.line === 'regime') await people.recordRegime({ ...common, regime: of.regime })
            if (of.line === 'obligation') await people.recordObligation({ ...common, law: of.law, place: null })
            if (of.line === 'need') await people.recordNeed({ ...common, need: of.need })
            if (of.line === 'name')
              await people.recordName({ ...common, familyName: of.familyName, givenName: 'Rania' })
          }
        const told = async (personId: PersonId, on: Day, knownOn: Day | null = null) => {
          const { status, regime, place, household, role, obligations, currentNeeds } = await seen(
            personId,
            on,
            knownOn,
          )
          return {
            status: status?.status ?? null,
            regime: regime?.regime ?? null,
            room: place?.room ?? null,
            household: household && `${household.number} ${role}`,
            obligation: obligations.find((held) => held.from <= on && (held.to === null || on < held.to))?.law ?? null,
            needs: [...currentNeeds].sort(),
          }
        }
        const all = (personId: PersonId, knownOn: Day | null = null) =>
          Promise.all(days.map((on) => told(personId, on, knownOn)))
        const yesterday = addDays(office.today, -1)
        const before = {
          keep: await all(keepId),
          drop: await all(dropId),
          known: await all(keepId, yesterday),
          rows: rowsOf(office),
        }

        const { keep, drop, obstacles } = value(await client.people.mergePreview({ keepId, dropId }))
        const versions = { keep: keep.version, drop: drop.version }
        const merged = await client.people.merge({ keepId, dropId, versions })
        if (obstacles.length > 0) {
          met.refused += 1
          expect(refusal(merged)).toBe('MERGE_REFUSED')
          expect(rowsOf(office)).toEqual(before.rows)
          return
        }
        met.merged += 1
        const { auditId } = value(merged)
        const after = await all(keepId)
        after.forEach((answer, at) => {
          const [mine, theirs] = [before.keep[at], before.drop[at]]
          for (const field of ['status', 'regime', 'room', 'household', 'obligation'] as const)
            expect(answer[field]).toBe(mine?.[field] ?? theirs?.[field] ?? null)
          expect(answer.needs).toEqual([...new Set([...(mine?.needs ?? []), ...(theirs?.needs ?? [])])].sort())
        })
        expect(await all(keepId, yesterday)).toEqual(before.known)
        expect(value(await client.office.check({})).problems).toEqual([])
        value(await client.office.undo({ auditId: auditId ?? 0 }))
        expect(rowsOf(office)).toEqual(before.rows)
        await store.close()
        await office.close()
      }),
      { numRuns: 30, seed: firstSeed(41) },
    )
    expect(met.merged).toBeGreaterThan(5)
    expect(met.refused).toBeGreaterThan(0)
  })
})
