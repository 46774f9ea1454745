/** Reports through the contract: an option that a report does not take is refused, never ignored; what is handed out leaves its trace. */
import { expect, it } from 'vitest'
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
  fehlbelegung: [],
  personen: [],
  rechtskreis: [],
  altersgruppen: [],
  rechtskreiswechsel: [],
  wiedervorlagen: [],
}
const options = { audience: 'feuerwehr', house: 'FRI', year: 2021 } as const
it('knows the nine reports', () => {
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
