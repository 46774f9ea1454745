/** Notices of the weeks around 2 November 2022, invented: announced, overdue and withdrawn. Who of them has a name already stands in `expected.ts`. */
import type { AssignmentKind } from '../domain/people/terms.ts'
import type { Day } from '../domain/values.ts'

const notice = (
  number: string,
  kind: AssignmentKind,
  days: { readonly announced: string; readonly expected: string; readonly withdrawn?: string },
  people: { readonly persons: number; readonly children: number | null; readonly nationality: string | null },
  remark: string | null = null,
) => ({
  number,
  kind,
  announced_on: days.announced as Day,
  expected_on: days.expected as Day,
  withdrawn_on: (days.withdrawn ?? null) as Day | null,
  ...people,
  remark,
})

export const notices = [
  notice(
    'ZW-2022-0180',
    'ukraine',
    { announced: '2022-10-11', expected: '2022-10-25', withdrawn: '2022-10-21' },
    { persons: 5, children: 3, nationality: '166' },
    'Von der Bezirksregierung zurückgezogen: Die Familie kommt bei Verwandten unter.',
  ),
  notice(
    'ZW-2022-0183',
    'asylum',
    { announced: '2022-10-12', expected: '2022-10-26' },
    { persons: 2, children: 0, nationality: '261' },
    'Nicht angereist; Rückfrage bei der Landeseinrichtung läuft.',
  ),
  notice(
    'ZW-2022-0187',
    'asylum',
    { announced: '2022-10-28', expected: '2022-11-08' },
    { persons: 7, children: 4, nationality: '475' },
    'Bus gegen 14 Uhr',
  ),
  notice(
    'ZW-2022-0189',
    'asylum',
    { announced: '2022-10-31', expected: '2022-11-15' },
    { persons: 4, children: 0, nationality: '423' },
  ),
  notice(
    'ZW-2022-0191',
    'section_12a',
    { announced: '2022-11-02', expected: '2022-11-22' },
    { persons: 3, children: 1, nationality: '438' },
  ),
  notice(
    'ZW-2022-0192',
    'family_reunion',
    { announced: '2022-11-02', expected: '2022-11-29' },
    { persons: 2, children: null, nationality: '224' },
    'Flug nach Düsseldorf, Uhrzeit folgt',
  ),
]
