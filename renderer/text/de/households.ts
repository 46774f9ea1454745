/** German text: who joins and leaves a household, the family tree, and the dialogs for it. */
import type { Relation } from '../../../db/domain/households/relation.ts'
import {
  type KinshipKind,
  type MembershipBegin,
  type MembershipEnd,
  membershipBegins,
  membershipEnds,
  type Sex,
} from '../../../db/domain/people/terms.ts'
import { plural } from '../format.ts'

/** By sex: m, w, and where it is neither or not known. */
const relations: Readonly<Record<Relation, readonly [m: string, w: string, other: string]>> = {
  partner: ['Partner', 'Partnerin', 'Partner/in'],
  child: ['Sohn', 'Tochter', 'Kind'],
  parent: ['Vater', 'Mutter', 'Elternteil'],
  sibling: ['Bruder', 'Schwester', 'Geschwister'],
  grandchild: ['Enkel', 'Enkelin', 'Enkelkind'],
  grandparent: ['Großvater', 'Großmutter', 'Großelternteil'],
  niece: ['Neffe', 'Nichte', 'Nichte/Neffe'],
  aunt: ['Onkel', 'Tante', 'Tante/Onkel'],
  child_in_law: ['Schwiegersohn', 'Schwiegertochter', 'Schwiegerkind'],
  parent_in_law: ['Schwiegervater', 'Schwiegermutter', 'Schwiegerelternteil'],
  sibling_in_law: ['Schwager', 'Schwägerin', 'Schwager/Schwägerin'],
  guardian: ['Vormund', 'Vormund', 'Vormund'],
  ward: ['Mündel', 'Mündel', 'Mündel'],
  relative: ['verwandt', 'verwandt', 'verwandt'],
}
const relation = (code: Relation, sex: Sex): string => {
  const [m, w, other] = relations[code]
  return sex === 'm' ? m : sex === 'w' ? w : other
}

/** What the first person is to the second, as the dialog asks for it; `child` and `ward` are recorded the other way round. */
const ties: Readonly<Record<KinshipKind | 'child' | 'ward', string>> = {
  parent: 'Elternteil von',
  child: 'Kind von',
  partner: 'verheiratet oder in Partnerschaft mit',
  sibling: 'Bruder oder Schwester von',
  guardian: 'Vormund von',
  ward: 'Mündel von',
  relative: 'verwandt mit',
}

const rooms: Readonly<Record<string, string>> = {
  capacity: 'das Zimmer ist voll',
  out_of_service: 'das Zimmer ist an dem Tag nicht in Betrieb',
  blocked: 'das Zimmer ist gesperrt',
  lease: 'der Mietvertrag läuft an dem Tag nicht',
}

export const households = {
  relation,
  tie: (tie: KinshipKind | 'child' | 'ward'): string => ties[tie],
  ended: (end: MembershipEnd): string => membershipEnds[end].term,
  began: (begin: MembershipBegin): string => membershipBegins[begin].term,
  act: {
    join: 'Zugang',
    leave: 'Wegzug',
    regroup: 'Trennen, zusammenführen',
    role: 'Rolle',
    kin: 'Verwandtschaft',
    moveOut: 'Auszug',
    noShow: 'Nicht eingezogen',
  },
  acts: 'Haushalt ändern',
  cancel: 'Abbrechen',
  close: 'Schließen',
  keys: 'Strg+Eingabe speichert',
  ahead: 'Was dadurch geschieht',
  aheadNone: 'Hier steht dann, was dadurch geschieht.',
  aheadNothing: 'Sonst ändert sich nichts.',
  day: 'Ab wann?',
  dayMissing: 'Bitte geben Sie den Tag ein.',
  nobody: 'Bitte wählen Sie mindestens eine Person.',
  successor: 'Neue Bezugsperson',
  role: 'Rolle im Haushalt',
  roleOf: (name: string) => `Rolle von ${name}`,
  pane: {
    of: (relation: string, name: string) => `${relation} von ${name}`,
    leaves: (day: string, how: string) => `geht am ${day}${how ? `: ${how}` : ''}`,
    relatives: 'Verwandte in anderen Haushalten',
    gone: 'nicht mehr im Register',
    former: (count: number) => `Frühere Mitglieder (${count})`,
    until: (last: string) => `bis ${last}`,
    now: (number: string) => `jetzt ${number}`,
    empty: 'An diesem Tag gehört niemand zu diesem Haushalt.',
    noReference: 'Der Haushalt hat an diesem Tag keine Bezugsperson. Mit „Rolle“ bestimmen Sie eine.',
  },
  person: {
    title: 'Haushalte',
    named: (name: string, number: string) => (name ? `${name} (${number})` : number),
    none: 'Gehörte noch zu keinem Haushalt.',
    family: 'Verwandte',
    familyNone: 'Keine eingetragen.',
    familyInHousehold: 'Keine eingetragen. Wer zusammen lebt und in welcher Rolle, zeigt der Haushalt.',
    roleSince: (role: string, day: string) => `${role} seit ${day}`,
    goneTitle: 'Nicht mehr im Register:',
    gone: (how: string, day: string, destination: string) =>
      `${how || 'Wegzug'} am ${day}${destination ? ` (${destination})` : ''}.`,
    died: (day: string) => `Verstorben am ${day}.`,
    back: 'Rückkehr erfassen',
    correct: 'Wegzug berichtigen',
    began: (how: string) => `Zugang: ${how}`,
    left: (how: string, destination: string) => (destination ? `${how}: ${destination}` : how),
  },
  leave: {
    title: (household: string) => `Wegzug aus Haushalt ${household}`,
    correctTitle: (name: string) => `Wegzug berichtigen: ${name}`,
    who: 'Wer geht?',
    how: 'Was ist geschehen?',
    day: 'Weg ab',
    dayDied: 'Verstorben am',
    dayHelp: 'Erster Tag, an dem die Personen nicht mehr da sind',
    destination: 'Wohin?',
    destinationHelp: 'Ort oder Land, soweit bekannt',
    endBenefits: 'Leistungen enden an diesem Tag (Rechtskreis „keine“)',
    save: (count: number) => (count < 2 ? 'Wegzug eintragen' : `Wegzug von ${count} Personen eintragen`),
    saveDied: 'Sterbefall eintragen',
    correct: 'Wegzug berichtigen',
    done: (name: string, count: number, how: string, day: string) =>
      `Haushalt ${name}: ${plural(count, 'Person', 'Personen')} ab ${day} nicht mehr da (${how})`,
  },
  join: {
    title: (household: string) => `Zugang zu Haushalt ${household}`,
    kind: 'Wie kommt die Person dazu?',
    kinds: { birth: 'Geburt', back: 'Rückkehr', other: 'Aus anderem Haushalt' },
    newcomers: 'Neu zugewiesene Personen nehmen Sie unter „Zuweisungen“ auf.',
  },
  birth: {
    givenName: 'Vorname',
    familyName: 'Name',
    nameMissing: 'Bitte geben Sie den Namen ein.',
    sex: 'Geschlecht',
    sexMissing: 'Bitte wählen Sie das Geschlecht; „unbekannt“ ist möglich.',
    day: 'Geboren am',
    mother: 'Mutter',
    motherNone: 'nicht im Haushalt',
    father: 'Vater',
    fatherNone: 'nicht eingetragen',
    nationality: 'Staatsangehörigkeit',
    nationalityHelp: 'Vorschlag: wie die Mutter',
    regime: 'Rechtskreis ab Geburt',
    regimeHelp: 'Vorschlag: wie der Haushalt',
    regimeNone: 'noch offen',
    withMother: 'Platz im Zimmer der Mutter ab der Geburt',
    statusLater: 'Der Aufenthaltsstatus bleibt offen, bis das Papier da ist.',
    save: 'Geburt eintragen',
    done: (name: string, day: string, isPlaced: boolean) =>
      `${name}, geboren am ${day}, eingetragen${isPlaced ? '' : ', noch ohne Platz'}`,
  },
  back: {
    title: (name: string) => `Rückkehr: ${name}`,
    who: 'Wer kommt zurück?',
    search: 'Name, Geburtsdatum oder Nummer',
    day: 'Wieder da ab',
    where: 'In welchen Haushalt?',
    old: (name: string) => `zurück in ${name}`,
    own: 'in einen eigenen, neuen Haushalt',
    other: 'in einen anderen Haushalt',
    regime: 'Rechtskreis ab der Rückkehr',
    regimeKeep: 'unverändert lassen',
    save: 'Rückkehr eintragen',
    together: 'Wer kommt mit zurück?',
    done: (name: string, others: number, household: string, day: string) =>
      others === 0
        ? `${name} ist ab ${day} wieder da (Haushalt ${household})`
        : `${name} und ${plural(others, 'weitere Person', 'weitere Personen')} sind ab ${day} wieder da (Haushalt ${household})`,
  },
  regroup: {
    title: (household: string) => `Haushalt ${household} trennen oder zusammenführen`,
    who: 'Wer wechselt?',
    where: 'Wohin?',
    fresh: 'in einen neuen Haushalt',
    other: 'in einen anderen Haushalt',
    find: 'Jemand aus dem anderen Haushalt',
    began: 'Anlass',
    begins: { split: 'Trennung', marriage: 'Heirat oder Partnerschaft', reunion: 'Familienzusammenführung' },
    stays: 'Die Plätze bleiben, wie sie sind. Verlegen können Sie danach.',
    save: (count: number) => (count < 2 ? 'Wechsel eintragen' : `Wechsel von ${count} Personen eintragen`),
    saveJoin: (household: string) => `In Haushalt ${household} aufnehmen`,
    done: (count: number, number: string, day: string) =>
      `${plural(count, 'Person', 'Personen')} ab ${day} in Haushalt ${number}`,
    chosen: (name: string, number: string, count: number) =>
      `Haushalt ${name} (${number}), ${plural(count, 'Person', 'Personen')}`,
    missing: 'Bitte wählen Sie den anderen Haushalt.',
  },
  setRole: {
    title: (household: string) => `Rolle ändern: Haushalt ${household}`,
    who: 'Wessen Rolle?',
    save: 'Rolle ändern',
    done: (name: string, role: string, day: string) => `${name} ist ab ${day} ${role}`,
  },
  kin: {
    title: (name: string) => `Verwandtschaft: ${name}`,
    who: 'Wer?',
    tie: 'ist …',
    relative: 'Andere Person',
    relativeMissing: 'Bitte wählen Sie die andere Person.',
    from: 'Seit wann?',
    fromHelp: 'Leer, wenn nicht bekannt',
    save: 'Verwandtschaft eintragen',
    done: (line: string) => `Eingetragen: ${line}`,
    recorded: 'Eingetragen',
    recordedNone: 'Noch keine Verwandtschaft eingetragen; bis dahin zeigt der Haushalt die Rollen.',
    line: (one: string, relation: string, isMutual: boolean, other: string) =>
      `${one} ist ${relation} ${isMutual ? 'mit' : 'von'} ${other}`,
    end: 'Beenden',
    remove: 'Entfernen',
    removeNamed: (line: string) => `${line}: als Irrtum entfernen`,
    endNamed: (line: string) => `${line}: heute beenden`,
    ended: (line: string) => `Beendet: ${line}`,
    removed: (line: string) => `Entfernt: ${line}`,
  },
  picker: {
    none: 'Niemand gefunden. Bitte prüfen Sie die Schreibweise.',
    take: 'Pfeiltasten wählen, Eingabe übernimmt',
    hits: 'Gefundene Personen',
    chosen: 'Gewählt:',
    change: 'Ändern',
    changeNamed: (label: string) => `${label}: ändern`,
  },
  /** What an event brings about, by the code of the data process. */
  consequence: {
    backDated: (day: string) =>
      `Wird rückwirkend zum ${day} eingetragen. Was bisher angenommen wurde, bleibt nachlesbar.`,
    reference: (name: string) => `Bezugsperson wird ${name}.`,
    referenceOfNew: (name: string) => `Bezugsperson des neuen Haushalts wird ${name}.`,
    noReference: 'Der Haushalt hat dann keine Bezugsperson.',
    noAdult: 'Im Haushalt wäre kein Erwachsener mehr. Ist das Jugendamt verständigt?',
    emptied: (number: string) => `Zum Haushalt ${number} gehört dann niemand mehr.`,
    role: (name: string, role: string) => `Rolle von ${name} wird: ${role}.`,
    placesFreed: (places: number, room: string, house: string, day: string) =>
      `${plural(places, 'Platz wird', 'Plätze werden')} frei: ${house}, Zimmer ${room}, ab ${day}.`,
    planWithdrawn: (name: string, room: string, house: string, day: string) =>
      `Der geplante Umzug von ${name} nach ${house}, Zimmer ${room} (ab ${day}) fällt weg.`,
    placed: (name: string, room: string, house: string) => `${name} wohnt dann in ${house}, Zimmer ${room}.`,
    noPlace: (name: string) => `${name} hat noch keinen Platz.`,
    noPlaceBecause: (name: string, rule: string, room: string, house: string) =>
      `${name} bekommt keinen Platz in ${house}, Zimmer ${room}: ${rooms[rule] ?? 'das geht dort nicht'}.`,
    benefitsEnd: (people: number, day: string) =>
      `Leistungen von ${plural(people, 'Person', 'Personen')} enden ab ${day}.`,
    regime: (people: number, regime: string, day: string) =>
      `Rechtskreis von ${plural(people, 'Person', 'Personen')} ab ${day}: ${regime}.`,
    parentYoung: (years: number) =>
      `Der Elternteil wäre bei der Geburt ${plural(years, 'Jahr', 'Jahre')} alt gewesen. Stimmt das?`,
    thirdParent: 'Das Kind hat schon zwei Elternteile.',
    secondPartner: 'Eine der beiden Personen hat in dieser Zeit schon eine Partnerin oder einen Partner.',
  },
} as const
