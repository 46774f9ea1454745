/** Columns of sheet `Ankündigungen`. */
import { assignmentKinds } from '../domain/people/terms.ts'
import type { NoticeRow } from '../domain/register/rows.ts'
import { type Columns, countColumn, dateColumn, textColumn } from './columns.ts'
import { date } from './values-dates.ts'
import { nationality, nationalityNames } from './values-nationality.ts'
import { integer } from './values-numbers.ts'
import { assignmentKind } from './values-people.ts'
import { termsOf } from './values-terms.ts'
import { text } from './values-text.ts'

export const noticeColumns: Columns<NoticeRow> = {
  number: textColumn('Bescheid', text({ limit: 40 }), {
    aliases: ['Bescheid-Nr.', 'Bescheidnummer', 'Zuweisungsbescheid', 'Aktenzeichen'],
    required: true,
    width: 20,
    explanation: 'Nummer oder Aktenzeichen des Zuweisungsbescheids. Sie darf nur einmal vorkommen.',
    example: 'ZW-2022-0412',
  }),
  kind: textColumn('Art', assignmentKind, {
    aliases: ['Zuweisungsart', 'Art der Zuweisung'],
    required: true,
    choices: termsOf(assignmentKinds),
    width: 16,
    explanation: 'Warum die Personen zugewiesen werden.',
    example: 'Asyl',
  }),
  expectedOn: dateColumn('Angekündigt für', date, {
    aliases: ['Ankunft', 'Ankunft am', 'erwartet am', 'angekündigt zum'],
    required: true,
    width: 16,
    explanation: 'Tag, an dem die Personen ankommen sollen.',
    example: '08.11.2022',
  }),
  persons: countColumn('Personen', integer(1, 500), {
    aliases: ['Anzahl', 'Anzahl Personen', 'Personenzahl'],
    required: true,
    width: 11,
    explanation: 'Wie viele Menschen angekündigt sind, als ganze Zahl von 1 bis 500.',
    example: '7',
  }),
  children: countColumn('davon Kinder', integer(0, 500), {
    aliases: ['Kinder', 'Anzahl Kinder', 'Minderjährige', 'davon minderjährig'],
    width: 13,
    explanation: 'Wie viele von ihnen unter 18 Jahre alt sind; leer, wenn der Bescheid es nicht sagt.',
    example: '4',
  }),
  nationality: textColumn('Staatsangehörigkeit', nationality, {
    aliases: ['Nationalität', 'StA', 'Herkunftsland'],
    choices: nationalityNames,
    width: 21,
    explanation:
      'Deutscher Name des Staates oder dreistelliger Schlüssel; leer, wenn sie verschieden oder unbekannt ist.',
    example: 'Syrien',
  }),
  remark: textColumn('Bemerkung', text({ limit: 500 }), {
    aliases: ['Bemerkungen', 'Hinweis', 'Notiz'],
    width: 40,
    explanation: 'Was das Büro für die Ankunft wissen muss; keine Diagnosen.',
    example: 'Anreise mit Bus gegen 14 Uhr',
  }),
}
