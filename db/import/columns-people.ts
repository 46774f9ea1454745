/** Columns of sheet `Personen`. */
import {
  assignmentKinds,
  benefitRegimes,
  householdRoles,
  obligationLaws,
  residenceStatuses,
  sexes,
} from '../domain/people/terms.ts'
import type { PersonRow } from '../domain/register/rows.ts'
import { type Columns, dateColumn, textColumn } from './columns.ts'
import { birth, date, lastDay } from './values-dates.ts'
import { language } from './values-languages.ts'
import { listOf } from './values-list.ts'
import { nationality, nationalityNames } from './values-nationality.ts'
import { assignmentKind, leaving, leavingTerms, obligationLaw, role, sex, type WrittenRole } from './values-people.ts'
import { benefitRegime, residenceStatus } from './values-residence.ts'
import { termsOf } from './values-terms.ts'
import { text } from './values-text.ts'

/** A row as it is written: the role may still be a parent (`parse-roles.ts`). */
export type WrittenPersonRow = Omit<PersonRow, 'role'> & { readonly role: WrittenRole | null | undefined }

export const personColumns: Columns<WrittenPersonRow> = {
  number: textColumn('Nummer', text({ limit: 30 }), {
    aliases: ['Personennummer', 'Personen-Nr.', 'Pers.-Nr.'],
    required: true,
    width: 12,
    explanation: 'Eigene Nummer der Person. Sie darf nur einmal vorkommen und bleibt bei jedem Import dieselbe.',
    example: '1001',
  }),
  household: textColumn('Haushalt', text({ limit: 30 }), {
    aliases: ['Haushaltsnummer', 'Haushalt-Nr.', 'Haushalts-Nr.', 'HH', 'Bedarfsgemeinschaft', 'BG'],
    required: true,
    width: 12,
    explanation: 'Nummer des Haushalts. Alle Personen mit derselben Nummer werden zusammen untergebracht.',
    example: 'H-204',
  }),
  role: textColumn('Rolle', role, {
    aliases: ['Stellung im Haushalt', 'Beziehung', 'Verhältnis'],
    choices: termsOf(householdRoles),
    width: 14,
    explanation:
      'Stellung zur Bezugsperson des Haushalts; jeder Haushalt hat eine. Wo keine Bezugsperson genannt ist, wird „Vater“ oder „Mutter“ dazu: wer zuerst steht, der andere Elternteil zum Partner.',
    example: 'Bezugsperson',
  }),
  familyName: textColumn('Name', text({ limit: 120 }), {
    aliases: ['Nachname', 'Familienname'],
    required: true,
    width: 22,
    explanation: 'Familienname. Wer nur einen Namen führt, bekommt in der anderen Spalte einen Strich.',
    example: 'Muster',
  }),
  givenName: textColumn('Vorname', text({ limit: 120 }), {
    aliases: ['Vornamen'],
    required: true,
    width: 22,
    explanation: 'Vorname oder Vornamen.',
    example: 'Samira',
  }),
  birth: textColumn('Geburtsdatum', birth, {
    aliases: ['geb.', 'Geburtstag', 'geboren', 'geboren am', 'Geb.-Datum'],
    width: 14,
    explanation:
      'TT.MM.JJJJ. Ist nur der Monat oder das Jahr bekannt, genügt 05.1988 oder 1988. Die Spalte ist als Text eingestellt, damit Excel daraus kein anderes Datum macht.',
    example: '14.05.1988',
  }),
  sex: textColumn('Geschlecht', sex, {
    aliases: ['m/w/d'],
    choices: termsOf(sexes),
    width: 12,
    explanation: 'm, w, d oder unbekannt.',
    example: 'w',
  }),
  nationality: textColumn('Staatsangehörigkeit', nationality, {
    aliases: ['Nationalität', 'StA', 'Herkunftsland'],
    choices: nationalityNames,
    width: 21,
    explanation:
      'Deutscher Name des Staates oder dreistelliger Schlüssel des Statistischen Bundesamtes (475 ist Syrien).',
    example: 'Syrien',
  }),
  azrNumber: textColumn('AZR-Nummer', text({ limit: 20, noBlanks: true, digits: { width: 12, atLeast: 9 } }), {
    aliases: ['AZR', 'AZR-Nr.'],
    width: 15,
    explanation: 'Zwölfstellige Nummer im Ausländerzentralregister.',
    example: '220615123456',
  }),
  bamfFileNumber: textColumn('BAMF-Aktenzeichen', text({ limit: 30 }), {
    aliases: ['BAMF-AZ', 'Aktenzeichen BAMF', 'BAMF'],
    explanation: 'Aktenzeichen des Bundesamts für Migration und Flüchtlinge.',
    example: '8123456-475',
  }),
  arrivalCertificate: textColumn('Ankunftsnachweis', text({ limit: 40 }), {
    aliases: ['AKN', 'Ankunftsnachweis-Nr.', 'BÜMA'],
    width: 16,
    explanation: 'Nummer des Ankunftsnachweises: ein Buchstabe und sieben Ziffern.',
    example: 'M 1234567',
  }),
  fileNumber: textColumn('Aktenzeichen', text({ limit: 40 }), {
    aliases: ['eigenes Aktenzeichen', 'Az.', 'unser Zeichen'],
    width: 16,
    explanation: 'Eigenes Aktenzeichen des Amtes.',
    example: '50.3/0817',
  }),
  furtherNationalities: textColumn('Weitere Staatsangehörigkeiten', listOf(nationality, 9), {
    aliases: ['weitere Staatsangehörigkeit', 'zweite Staatsangehörigkeit', '2. Staatsangehörigkeit'],
    width: 24,
    explanation: 'Weitere Staaten, mit Komma getrennt. Gezählt wird die Person unter „Staatsangehörigkeit“.',
    example: 'Libanon',
  }),
  languages: textColumn('Sprachen', listOf(language, 20), {
    aliases: ['Sprache', 'Muttersprache', 'Sprachkenntnisse'],
    width: 24,
    explanation: 'Sprachen mit Komma getrennt, die am besten gesprochene zuerst.',
    example: 'Arabisch, Englisch',
  }),
  assignedOn: dateColumn('Zuweisung am', date, {
    aliases: ['Zuweisungsdatum', 'zugewiesen am'],
    explanation: 'Tag, an dem die Person der Stadt zugewiesen wurde.',
    example: '20.06.2022',
  }),
  assignmentKind: textColumn('Zuweisungsart', assignmentKind, {
    aliases: ['Art der Zuweisung'],
    choices: termsOf(assignmentKinds),
    width: 16,
    explanation: 'Warum die Person zugewiesen wurde.',
    example: 'Asyl',
  }),
  residenceStatus: textColumn('Aufenthaltsstatus', residenceStatus, {
    aliases: ['Status', 'Aufenthaltstitel'],
    choices: termsOf(residenceStatuses),
    width: 28,
    explanation:
      'Jetziger Aufenthaltsstatus. Übliche andere Schreibweisen werden verstanden. „Duldung“ ohne Paragraf gilt als § 60a; bei § 25 Abs. 2 gehört „Flüchtling“ oder „subsidiär“ dazu.',
    example: 'Aufenthaltsgestattung',
  }),
  statusFrom: dateColumn('Status seit', date, {
    aliases: ['Status ab', 'Status von', 'gültig ab'],
    explanation: 'Erster Tag, an dem dieser Status gilt.',
    example: '22.06.2022',
  }),
  statusTo: dateColumn('Status bis', lastDay, {
    aliases: ['gültig bis', 'Titel bis', 'befristet bis'],
    explanation: 'Letzter Tag, an dem das Papier gilt; leer, wenn es nicht befristet ist.',
    example: '21.12.2022',
  }),
  benefitRegime: textColumn('Rechtskreis', benefitRegime, {
    aliases: ['Leistung', 'Leistungsbezug', 'Leistungsart'],
    choices: termsOf(benefitRegimes),
    width: 14,
    explanation:
      'Nach welchem Gesetz der Lebensunterhalt gezahlt wird; „keine“ bei eigenem Einkommen. „AsylbLG“ ohne Paragraf gilt als § 3.',
    example: 'AsylbLG § 3',
  }),
  regimeFrom: dateColumn('Rechtskreis seit', date, {
    aliases: ['Rechtskreis ab', 'Leistung seit', 'Leistung ab', 'Leistungsbezug seit'],
    width: 16,
    explanation: 'Erster Tag, an dem dieser Rechtskreis gilt.',
    example: '01.07.2022',
  }),
  obligation: textColumn('Wohnsitzauflage', obligationLaw, {
    aliases: ['Wohnsitzverpflichtung', 'Wohnsitzregelung'],
    choices: termsOf(obligationLaws),
    width: 18,
    explanation:
      'Nach welchem Gesetz die Person in der Stadt wohnen muss; leer, wenn keine Auflage bekannt ist. Sie gilt ab der Zuweisung.',
    example: '§ 60 AsylG',
  }),
  obligationTo: dateColumn('Wohnsitzauflage bis', lastDay, {
    aliases: ['Auflage bis', 'Wohnsitzverpflichtung bis'],
    width: 16,
    explanation: 'Letzter Tag der Auflage; leer, wenn kein Ende bekannt ist.',
    example: '19.06.2025',
  }),
  leftOn: dateColumn('Weggezogen am', date, {
    aliases: ['Wegzug am', 'Abgang am', 'Abmeldung', 'Auszug aus der Stadt', 'verzogen am'],
    width: 15,
    explanation: 'Erster Tag, an dem die Person nicht mehr zur Stadt gehört; leer, solange sie hier lebt.',
    example: '30.09.2023',
  }),
  leftHow: textColumn('Wegzugsart', leaving, {
    aliases: ['Art des Wegzugs', 'Abgangsart', 'Grund des Wegzugs'],
    choices: leavingTerms,
    width: 28,
    explanation: 'Warum die Person nicht mehr hier ist; ohne Angabe gilt ein Wegzug in eine andere Gemeinde.',
    example: 'Umverteilung',
  }),
  leftTo: textColumn('Weggezogen nach', text({ limit: 120 }), {
    aliases: ['Wegzug nach', 'verzogen nach', 'Zielort'],
    width: 22,
    explanation: 'Ort oder Land, soweit bekannt.',
    example: 'Duisburg',
  }),
}
