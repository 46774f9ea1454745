/** German text: looking for second records of a person, and making two of them one. */
import type { ChoiceField } from '../../../db/domain/people/mergeFields.ts'
import { plural } from '../format.ts'

const fields: Readonly<Record<ChoiceField, string>> = {
  name: 'Name',
  birth: 'Geboren',
  sex: 'Geschlecht',
  nationality: 'Staatsangehörigkeit',
  azrNumber: 'AZR-Nummer',
  arrivalCertificate: 'Ankunftsnachweis',
  bamfFileNumber: 'BAMF-Aktenzeichen',
  fileNumber: 'Eigenes Aktenzeichen',
  assignedOn: 'Zuweisung am',
  assignmentKind: 'Art der Zuweisung',
}

export const merge = {
  button: 'Doppelte prüfen',
  title: (name: string) => `Doppelte prüfen: ${name}`,
  lead: 'Diese Einträge könnten dieselbe Person sein. Wählen Sie einen, um beide nebeneinander zu sehen; noch ändert sich nichts.',
  none: 'Niemand im Register hat einen ähnlichen Namen mit passendem Geburtsdatum oder dieselbe Nummer.',
  similar: 'Ähnliche Einträge',
  other: 'Anderen Eintrag suchen',
  otherHint: 'Name oder Nummer',
  noneFound: 'Niemand gefunden.',
  likeness: {
    same: 'gleicher Name',
    spelling: 'andere Schreibweise',
    sound: 'klingt gleich',
    typing_error: 'ein Buchstabe anders',
    swapped: 'Name und Vorname vertauscht',
  },
  birth: { same: 'gleiches Geburtsdatum', near: 'ähnliches Geburtsdatum', unknown: 'Geburtsdatum fehlt' },
  sameNumber: (number: string) => `gleiche Nummer (${number})`,
  born: (day: string) => `geb. ${day}`,
  household: (number: string) => `Haushalt ${number}`,
  compare: 'Zusammenführen: beide Einträge vergleichen',
  keeps: 'Bleibt',
  drops: 'Geht darin auf',
  swap: 'Tauschen',
  swapHelp: 'welcher Eintrag bleibt',
  obstacles: 'Zuerst zu klären',
  obstacle: {
    two_places: (keep: string, drop: string, days: string) =>
      `Beide haben ${days} einen Platz, aber in verschiedenen Zimmern: ${keep} und ${drop}. Wenn es eine Person ist, stimmt einer der Plätze nicht: Nehmen Sie diesen Einzug zuerst zurück.`,
    reference: (number: string, household: string, day: string) =>
      `${number} ist ab ${day} Bezugsperson im Haushalt ${household}, zu dem noch andere gehören. Bestimmen Sie dort zuerst eine andere Bezugsperson, oder tauschen Sie, welcher Eintrag bleibt.`,
    kinship: (kind: string) =>
      `Die beiden sind als Verwandte eingetragen („${kind}“). Wenn es eine Person ist, entfernen Sie diese Angabe zuerst im Haushalt.`,
    two_notices:
      'Beide gehören zu einer angekündigten Zuweisung. Lösen Sie eine der beiden dort zuerst aus der Ankündigung.',
  },
  choose: 'Was soll gelten?',
  field: fields,
  filled: 'Wird übernommen',
  parts: 'Verlauf zusammen',
  partsHelp: 'Wo beide Einträge etwas anderes sagen, gilt der Eintrag, der bleibt.',
  line: {
    membership: 'Haushalt',
    stay: 'Platz',
    status: 'Status',
    regime: 'Rechtskreis',
    obligation: 'Wohnsitzauflage',
    need: 'Wohnbedarf',
  },
  column: { line: 'Art', what: 'Eintrag', days: 'Zeit', from: 'Aus', state: 'Stand' },
  stands: 'gilt',
  gone: 'entfällt',
  noParts: 'Zu beiden Einträgen ist kein Verlauf bekannt.',
  ties: (of: { kin: number; notices: number; cases: number; followUps: number }) => {
    const told = [
      of.kin > 0 ? plural(of.kin, 'Verwandtschaft', 'Verwandtschaften') : '',
      of.notices > 0 ? 'die Zuweisung' : '',
      of.cases > 0 ? plural(of.cases, 'Rechtskreiswechsel', 'Rechtskreiswechsel') : '',
      of.followUps > 0 ? plural(of.followUps, 'Wiedervorlage', 'Wiedervorlagen') : '',
    ].filter(Boolean)
    return told.length === 0 ? '' : `Zieht mit um: ${told.join(', ')}.`
  },
  signpost: (drop: string) => `Die Nummer ${drop} und der Name bleiben auffindbar und führen zu diesem Eintrag.`,
  confirm: 'Zusammenführen',
  keys: 'Strg+Eingabe führt zusammen; danach lässt es sich rückgängig machen',
  done: (name: string, drop: string, keep: string) => `${name}: ${drop} in ${keep} zusammengeführt`,
} as const
