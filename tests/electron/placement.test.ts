/** Where the window stands and how large its text may be. */
import { expect, test } from 'vitest'
import { nextZoom, visibleBounds, zoomSteps } from '../../electron/shell/placement.ts'

const screens = [
  { x: 0, y: 0, width: 1920, height: 1080 },
  { x: 1920, y: 0, width: 1280, height: 1024 },
]

test('a window on one of the screens stands where it stood', () => {
  for (const bounds of [
    { x: 100, y: 100, width: 1280, height: 800 },
    { x: 2000, y: 10, width: 1280, height: 800 },
    { x: -600, y: 0, width: 1280, height: 800 },
  ]) {
    expect(visibleBounds(bounds, screens)).toEqual(bounds)
  }
})

test('a window on a screen that is gone, or with its title bar out of reach, stands where new windows stand', () => {
  for (const bounds of [
    { x: 4000, y: 100, width: 1280, height: 800 },
    { x: -1270, y: 100, width: 1280, height: 800 },
    { x: 100, y: -50, width: 1280, height: 800 },
    { x: 100, y: 1070, width: 1280, height: 800 },
  ]) {
    expect(visibleBounds(bounds, screens)).toBeNull()
  }
  expect(visibleBounds(null, screens)).toBeNull()
})

test('zoom goes step by step from 80 % to 200 % and stops at both ends', () => {
  const walk = (from: number, direction: 1 | -1) =>
    zoomSteps.reduce<number[]>((seen) => [...seen, nextZoom(seen.at(-1) ?? from, direction)], [])
  expect(walk(0.8, 1)).toEqual([0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2])
  expect(walk(2, -1)).toEqual([1.75, 1.5, 1.25, 1.1, 1, 0.9, 0.8, 0.8])
})

test('a factor between two steps goes to the next one', () => {
  expect(nextZoom(1.2, 1)).toBe(1.25)
  expect(nextZoom(1.2, -1)).toBe(1.1)
  // Chromium gives the factor back with a rounding error.
  expect(nextZoom(1.0999999, 1)).toBe(1.25)
})
