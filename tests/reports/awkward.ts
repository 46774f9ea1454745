/** A list of everything that goes wrong on the way to paper or Excel: formulas, markup, old days, missing cells. */
import type { ReportDocument } from '../../db/domain/reports/document.ts'
import type { Day } from '../../db/domain/values.ts'

export const awkward: ReportDocument = {
  name: 'probe',
  title: 'Prüfliste [A/B]: "Fünf" & <b>mehr</b>',
  purpose: 'Für niemanden & alle',
  office: '5 Ämter & Söhne',
  on: '2022-10-30' as Day,
  knownOn: null,
  madeAt: '2022-12-31T23:30:00.000Z',
  madeBy: "O'Brien <x>",
  orientation: 'portrait',
  columns: [
    { key: 'text', heading: 'Text', type: 'text', width: 20 },
    { key: 'day', heading: 'Tag', type: 'day', width: 11 },
    { key: 'cents', heading: 'Betrag', type: 'cents', width: 12 },
    { key: 'count', heading: 'Anzahl', type: 'count', width: 9 },
    { key: 'percent', heading: 'Anteil', type: 'percent', width: 9 },
    { key: 'area', heading: 'Fläche', type: 'area', width: 9 },
  ],
  sections: [
    {
      heading: null,
      rows: [
        ['=1+1', '2022-11-02', 123450, 1234567, 38.5, 3140],
        ['+49 2842 0', '2020-02-29', -5, 0, 0, 3145],
        ['-5', '1985', 0, -7, 100, 0],
        ['@SUM(A1)', '1985-03', 1, 1, 133.3, 705],
        ['<b>&amp;"\'', null, null, null, null, null],
        ['101', '1900-01-01', 99, 2, 0.1, 99999],
        ['  Leerzeichen  ', '1871-01-18', 100, 3, 66.7, 1],
        ['Şükrü Ľubomír Ївга 😀', '1900-03-01', 100000000, 4, 50, 50],
      ],
      totals: ['Summe', null, 1, 2, null, 4],
    },
    { heading: 'Nichts', rows: [], totals: null },
  ],
  totals: ['=Gesamt', null, 123, 1000, 12.5, 4],
  figures: [
    { label: 'Betrag', value: 123456, type: 'cents' },
    { label: 'Anteil', value: 7, type: 'percent' },
  ],
  notes: ['Ein Satz.', '=Kein Satz & keine Formel'],
}
