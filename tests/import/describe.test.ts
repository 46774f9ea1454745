/** A changed cell is told in the words of the workbook, never in codes. */
import { expect, test } from 'vitest'
import { describeChange } from '../../db/import/describe.ts'

test.each([
  ['leftOn', null, '2022-11-28', 'Weggezogen am', '', '28.11.2022'],
  ['leftHow', 'moved_away', 'transferred', 'Wegzugsart', 'Wegzug in eine andere Gemeinde', 'Umverteilung'],
  ['birthPrecision', 'year', 'day', 'Geburtsdatum (Genauigkeit)', 'Jahr', 'Tag'],
])('%s', (field, before, after, column, shownBefore, shownAfter) => {
  const told = { column, before: shownBefore, after: shownAfter }
  expect(describeChange('people', { field, before, after })).toEqual(told)
})
