/** Cells that hold one of the words an office knows: statuses, regimes, roles, countries, languages. */
import { describe, expect, test } from 'vitest'
import { accommodationKind, legalClass, roomPurpose } from '../../db/import/values-housing.ts'
import { language } from '../../db/import/values-languages.ts'
import { listOf } from '../../db/import/values-list.ts'
import { nationality } from '../../db/import/values-nationality.ts'
import { assignmentKind, obligationLaw, role, sex } from '../../db/import/values-people.ts'
import { benefitRegime, residenceStatus } from '../../db/import/values-residence.ts'
import { check } from './valueTables.ts'

describe('residence status', () => {
  check(residenceStatus, [
    ['Aufenthaltsgestattung', 'permission_to_stay'],
    ['aufenthaltsgestattung', 'permission_to_stay'],
    ['Gestattung', 'permission_to_stay'],
    ['§ 55 AsylG', 'permission_to_stay'],
    ['Duldung', 'toleration_60a'],
    ['Duldung §60a', 'toleration_60a'],
    ['Duldung § 60 b', 'toleration_60b'],
    ['ausreisepflichtig', 'enforceably_obliged'],
    ['vollz. ausreisepflichtig', 'enforceably_obliged'],
    ['AE § 24', 'permit_24'],
    ['AE §24', 'permit_24'],
    ['§ 24 AufenthG', 'permit_24'],
    ['Aufenthaltserlaubnis § 24', 'permit_24'],
    ['Aufenthaltserlaubnis nach § 24 Abs. 1 AufenthG', 'permit_24'],
    [24, 'permit_24'],
    ['AE § 23 Abs. 1', 'permit_23_1'],
    ['§ 23 I', 'permit_23_1'],
    ['§ 23', 'UNKNOWN_VALUE'],
    ['AE § 25 Abs. 1', 'permit_25_1'],
    ['AE § 25 Abs. 2 Flüchtling', 'permit_25_2_refugee'],
    ['§ 25 Absatz 2 Satz 1 1. Alternative AufenthG', 'permit_25_2_refugee'],
    ['Flüchtlingseigenschaft', 'permit_25_2_refugee'],
    ['FLUECHTLING', 'permit_25_2_refugee'],
    ['AE § 25 Abs. 2 subsidiär', 'permit_25_2_subsidiary'],
    ['§ 25 Abs. 2 AufenthG (subsidiärer Schutz)', 'permit_25_2_subsidiary'],
    ['§ 25 II Alt. 2', 'permit_25_2_subsidiary'],
    ['subsidiärer Schutz', 'permit_25_2_subsidiary'],
    ['AE § 25 Abs. 2', 'UNKNOWN_VALUE'],
    ['§ 25 Abs. 2 Alt. 1 subsidiär', 'UNKNOWN_VALUE'],
    ['AE § 25 Abs. 3', 'permit_25_3'],
    ['Abschiebungsverbot', 'permit_25_3'],
    ['AE § 25 Abs. 5', 'permit_25_5'],
    ['§ 25 V', 'permit_25_5'],
    ['AE § 25a', 'UNKNOWN_VALUE'],
    ['AE § 24 Quatsch', 'UNKNOWN_VALUE'],
    ['NE', 'settlement_permit'],
    ['Unionsbürger', 'eu_free_movement'],
    ['Deutsche', 'german'],
    ['?', 'unknown'],
    ['Visum', 'UNKNOWN_VALUE'],
  ])

  test('a value nobody knows is answered with the known ones', () => {
    const parsed = residenceStatus('Visum')
    expect(parsed.ok ? '' : parsed.error.details.known).toContain('Aufenthaltsgestattung, Folgeantrag')
  })
})

describe('benefit regime', () =>
  check(benefitRegime, [
    ['AsylbLG § 3', 'asylblg_3'],
    ['AsylbLG', 'asylblg_3'],
    ['§ 3 AsylbLG', 'asylblg_3'],
    ['§ 2', 'asylblg_2'],
    ['Analogleistungen', 'asylblg_2'],
    ['§1a AsylbLG', 'asylblg_1a'],
    ['SGB2', 'sgb_2'],
    ['Jobcenter', 'sgb_2'],
    ['sgb ii', 'sgb_2'],
    ['SGB XII', 'sgb_12'],
    ['keine', 'none'],
    ['2', 'UNKNOWN_VALUE'],
    ['Grundsicherung', 'UNKNOWN_VALUE'],
  ]))

describe('other terms', () => {
  describe('role', () =>
    check(role, [
      ['Bezugsperson', 'reference'],
      ['Ehefrau', 'partner'],
      ['Sohn', 'child'],
      ['Kind 3', 'child'],
      ['Bruder', 'other'],
      ['Vater', 'parent'],
      ['Chef', 'UNKNOWN_VALUE'],
    ]))
  describe('sex', () =>
    check(sex, [
      ['m', 'm'],
      ['männlich', 'm'],
      ['Weiblich', 'w'],
      ['divers', 'd'],
      ['unbekannt', 'unknown'],
      ['k.A.', 'unknown'],
      ['x', 'UNKNOWN_VALUE'],
    ]))
  describe('kind of assignment', () =>
    check(assignmentKind, [
      ['Asyl', 'asylum'],
      ['§12a', 'section_12a'],
      ['Ukraine', 'ukraine'],
      ['Familienzusammenführung', 'family_reunion'],
      ['Post', 'UNKNOWN_VALUE'],
    ]))
  describe('house', () => {
    check(accommodationKind, [
      ['Zentralunterkunft', 'shelter'],
      ['angemietete Wohnung', 'rented_flat'],
      ['Haus', 'house'],
      ['Zelt', 'UNKNOWN_VALUE'],
    ])
    check(legalClass, [
      ['GU', 'shared'],
      ['Wohnung', 'flat'],
    ])
    check(roomPurpose, [
      ['Männer', 'men'],
      ['maenner', 'men'],
      ['gemischt', null],
    ])
  })
  describe('nationality', () =>
    check(nationality, [
      ['Syrien', '475'],
      ['syrisch', '475'],
      ['syrische', '475'],
      ['SY', '475'],
      ['syr', '475'],
      ['475', '475'],
      [475, '475'],
      [0, '000'],
      ['deutsch', '000'],
      ['Afghanistan', '423'],
      ['Ukraine', '166'],
      ['Türkei', '163'],
      ['Tuerkei', '163'],
      ['staatenlos', '997'],
      ['ungeklärt', '998'],
      ['Atlantis', 'UNKNOWN_VALUE'],
      [4750, 'UNKNOWN_VALUE'],
    ]))
})

describe('languages, several with a comma', () => {
  check(listOf(language, 3), [
    ['Arabisch', ['ar']],
    ['Arabisch, Kurdisch (Kurmandschi)', ['ar', 'kmr']],
    ['farsi; Paschto / dari', ['fa', 'ps', 'prs']],
    ['Kurmanci , arabisch,', ['kmr', 'ar']],
    ['Arabisch, arabische Sprache', ['ar']],
    ['Tigrigna (Muttersprache)', ['ti']],
    ['Deutsche Gebärdensprache', ['sgn']],
    ['-', null],
    [', ,', null],
    ['Klingonisch', 'UNKNOWN_VALUE'],
    ['Arabisch, Klingonisch', 'UNKNOWN_VALUE'],
    ['ar, uk, ru, tr', 'TOO_LONG'],
    [true, 'UNKNOWN_VALUE'],
  ])
})

describe('further nationalities', () => {
  check(listOf(nationality, 9), [
    ['Libanon, türkisch', ['451', '163']],
    ['475; Syrien', ['475']],
    [0, ['000']],
    ['staatenlos', ['997']],
    ['Atlantis', 'UNKNOWN_VALUE'],
  ])
})

describe('residence obligation', () => {
  check(obligationLaw, [
    ['§ 12a AufenthG', 'section_12a'],
    ['12a', 'section_12a'],
    ['§ 61 Abs. 1d AufenthG', 'section_61'],
    [60, 'section_60'],
    ['§60 AsylG', 'section_60'],
    ['nein', null],
    ['ja', 'UNKNOWN_VALUE'],
  ])
})
