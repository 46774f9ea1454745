/** Numbers on papers: how they are kept, what looks unusual, and the day an AZR number names. */
import { describe, expect, it } from 'vitest'
import { firstRegistration, looksWrong, tidyIdentifier } from '../../db/domain/people/identifiers.ts'
import { day } from '../build/register.ts'

describe('a number', () => {
  it.each([
    ['azr_number', ' 220615 123456 ', '220615123456'],
    ['arrival_certificate', 'm1234567', 'M 1234567'],
    ['arrival_certificate', 'M  1234567', 'M 1234567'],
    ['arrival_certificate', 'M 12345', 'M 12345'],
    ['bamf_file_number', '8123456 - 475', '8123456-475'],
    ['bamf_file_number', '8123456–475', '8123456-475'],
    ['file_number', ' 50.3 / 0012  Muster ', '50.3 / 0012 Muster'],
    ['azr_number', '  ', null],
    ['azr_number', null, null],
  ] as const)('%s %j is kept as %j', (identifier, text, kept) => {
    expect(tidyIdentifier(identifier, text)).toBe(kept)
  })

  it.each([
    ['azr_number', '220615123456', false],
    ['azr_number', '22061512345', true],
    ['azr_number', '2206151234567', true],
    ['azr_number', '22O615123456', true],
    ['arrival_certificate', 'M 1234567', false],
    ['arrival_certificate', 'MX 1234567', true],
    ['arrival_certificate', 'M 123456', true],
    ['bamf_file_number', '8123456-475', false],
    ['bamf_file_number', '12345678-475', false],
    ['bamf_file_number', '123456-475', true],
    ['bamf_file_number', '8123456', true],
    ['bamf_file_number', '', false],
    ['azr_number', null, false],
  ] as const)('%s %j looks unusual: %s', (identifier, text, unusual) => {
    expect(looksWrong(identifier, text)).toBe(unusual)
  })
})

describe('the first registration in an AZR number', () => {
  it.each([
    ['220615123456', '2022-06-15'],
    ['220615 123456', '2022-06-15'],
    ['221102123456', '2022-11-02'],
    ['221103123456', '1922-11-03'],
    ['980101123456', '1998-01-01'],
    ['220230123456', null],
    ['229999123456', null],
    ['2206151234', null],
    ['', null],
    [null, null],
  ])('%j: %j', (number, expected) => {
    expect(firstRegistration(number, day('2022-11-02'))).toBe(expected)
  })
})
