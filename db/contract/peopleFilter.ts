/** The filter of the list of people on the wire: each part may be left out. */
import { z } from 'zod'
import type { PeopleFilter } from '../domain/people/peopleFilter.ts'
import { codesOf, housingNeeds } from '../domain/people/terms.ts'
import { benefitRegime, day, line, residenceStatus, sex } from './values.ts'

const years = z.int().min(0).max(130).nullable().default(null)
const flag = z.boolean().default(false)
const some = <T extends z.ZodType>(value: T) => z.array(value).max(400).readonly().default([])

export const peopleFilter = z.object({
  presence: z.enum(['here', 'gone']).default('here'),
  housed: z.enum(['all', 'housed', 'not_housed']).default('all'),
  houses: some(line(40)),
  sexes: some(sex),
  statuses: some(residenceStatus),
  regimes: some(benefitRegime),
  nationalities: some(z.string().regex(/^\d{3}$/)),
  ageFrom: years,
  ageTo: years,
  overstay: flag,
  obligedToLeave: flag,
  statusEndsWithin: z.int().min(0).max(3660).nullable().default(null),
  assignedFrom: day.nullable().default(null),
  assignedTo: day.nullable().default(null),
  needs: some(z.enum(codesOf(housingNeeds))),
  hasObligation: flag,
}) satisfies z.ZodType<PeopleFilter>
