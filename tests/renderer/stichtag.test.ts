/** The day one looks at and the day whose knowledge is shown: apart from each other, until one goes back to today. */
import { beforeEach, expect, it } from 'vitest'
import { useStichtag } from '../../renderer/stores/stichtag.ts'
import { day } from '../build/register.ts'

const state = () => {
  const { chosen, known } = useStichtag.getState()
  return { chosen, known }
}
beforeEach(() => useStichtag.getState().look(null))

it('another Stichtag keeps the Kenntnisstand, and the other way round', () => {
  useStichtag.getState().lookAsKnownOn(day('2022-04-01'))
  useStichtag.getState().look(day('2022-03-15'))
  expect(state()).toEqual({ chosen: '2022-03-15', known: '2022-04-01' })
  useStichtag.getState().lookAsKnownOn(null)
  expect(state()).toEqual({ chosen: '2022-03-15', known: null })
})

it('back to today is back in both: nothing can be changed by mistake on what was once known', () => {
  useStichtag.getState().look(day('2022-03-15'))
  useStichtag.getState().lookAsKnownOn(day('2022-04-01'))
  useStichtag.getState().look(null)
  expect(state()).toEqual({ chosen: null, known: null })
})
