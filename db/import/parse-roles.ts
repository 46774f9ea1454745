/** "Vater" and "Mutter" in the column `Rolle`: what they are depends on who else is in the household. */
import type { At, PersonRow } from '../domain/register/rows.ts'
import type { WrittenPersonRow } from './columns-people.ts'

/**
 * In a household with a Bezugsperson, a parent is that person's parent: `other`. In one without, the list names the family's own parents:
 * the first in the sheet becomes `reference`, the second `partner` unless there is one, any further `other`.
 */
export function resolveRoles(people: readonly At<WrittenPersonRow>[]): readonly At<PersonRow>[] {
  const taken = new Set<string>()
  const place = (household: string, role: string) => JSON.stringify([household, role])
  for (const { value } of people) if (value.role) taken.add(place(value.household, value.role))
  const withReference = new Set(taken)

  const parentRole = (household: string): 'reference' | 'partner' | 'other' => {
    if (withReference.has(place(household, 'reference'))) return 'other'
    const free = (['reference', 'partner'] as const).find((role) => !taken.has(place(household, role))) ?? 'other'
    taken.add(place(household, free))
    return free
  }
  return people.map(({ row, value }) => {
    const role = value.role === 'parent' ? parentRole(value.household) : value.role
    return { row, value: { ...value, role } }
  })
}
