/** Role in the household, sex and kind of assignment as offices write them. */
import {
  type AssignmentKind,
  assignmentKinds,
  type HouseholdRole,
  householdRoles,
  type MembershipEnd,
  membershipEnds,
  type ObligationLaw,
  obligationLaws,
  type Sex,
  sexes,
} from '../domain/people/terms.ts'
import { type Spellings, spelled, term, termsOf } from './values-terms.ts'

/**
 * What the column can say: a role, or `parent`. "Vater" and "Mutter" name a place in the family, not the relation to the Bezugsperson;
 * `parse-roles.ts` decides it when the whole household is known.
 */
export type WrittenRole = HouseholdRole | 'parent'

const writtenRoles: Readonly<Record<WrittenRole, { readonly term: string }>> = {
  ...householdRoles,
  parent: { term: 'Vater' },
}

const roleSpellings: Spellings<WrittenRole> = {
  reference:
    'Bezugspers.|Haushaltsvorstand|HV|HHV|HH-Vorstand|Hauptperson|Antragsteller|Antragstellerin|Antragsteller/in|alleinstehend|Alleinstehender|Alleinstehende|Einzelperson',
  partner:
    'Partnerin|Partner/in|Ehefrau|Ehemann|Ehegatte|Ehegattin|Ehepartner|Ehepartnerin|Lebensgefährte|Lebensgefährtin|Lebenspartner|Lebenspartnerin|Gatte|Gattin|Frau|Mann',
  child:
    'Kinder|Kd.|Sohn|Tochter|Stiefkind|Stiefsohn|Stieftochter|Pflegekind|Adoptivkind|Säugling|Baby|Kind 1|Kind 2|Kind 3|Kind 4|Kind 5|Kind 6|Kind 7|Kind 8|Kind 9|1. Kind|2. Kind|3. Kind|4. Kind|5. Kind|6. Kind|7. Kind|8. Kind|9. Kind',
  other:
    'Sonstiger|Sonstiges|Sonst.|Andere|Anderer|Bruder|Schwester|Geschwister|Onkel|Tante|Oma|Opa|Großmutter|Großvater|Großeltern|Enkel|Enkelin|Enkelkind|Neffe|Nichte|Cousin|Cousine|Schwager|Schwägerin|Schwiegermutter|Schwiegervater|Schwiegersohn|Schwiegertochter|Verwandter|Verwandte|Angehöriger|Angehörige|Mitbewohner|Mitbewohnerin',
  parent: 'Mutter|Elternteil|Kindsvater|Kindsmutter|Kindesvater|Kindesmutter|KV|KM',
}

export const role = term<WrittenRole>({ codes: spelled(writtenRoles, roleSpellings), known: termsOf(householdRoles) })

const sexSpellings: Spellings<Sex> = {
  m: 'männlich|männl.|Mann|Herr|male',
  w: 'weiblich|weibl.|Frau|f|female',
  d: 'divers|div.',
  unknown: 'u|?|k. A.|keine Angabe|ohne Angabe|nicht bekannt|offen',
}

export const sex = term<Sex>({ codes: spelled(sexes, sexSpellings), known: termsOf(sexes) })

const assignmentSpellings: Spellings<AssignmentKind> = {
  asylum: 'Asylbewerber|Asylbewerberin|Asylverfahren|Asylsuchende|Asylsuchender|Asylantrag|Asylzuweisung',
  section_12a: '12a AufenthG|§ 12a AufenthG|Wohnsitzauflage|Wohnsitzauflage § 12a|Wohnsitzzuweisung|Wohnsitzregelung',
  ukraine: 'UA|UKR|Ukrainer|Ukrainerin|§ 24|§ 24 AufenthG|Ukraine § 24|Vertriebene Ukraine|Kriegsvertriebene',
  family_reunion: 'Familienzusammenführung|Familiennachz.|FamNachzug|FZ|FZF|Nachzug',
  other: 'Sonstiges|Sonstiger|Sonst.|Andere|Anderer',
}

export const assignmentKind = term<AssignmentKind>({
  codes: spelled(assignmentKinds, assignmentSpellings),
  known: termsOf(assignmentKinds),
})

type Leaving = Exclude<MembershipEnd, 'changed_household'>
const { changed_household: _, ...leavings } = membershipEnds
export const leavingTerms = termsOf(leavings)

const leavingSpellings: Spellings<Leaving> = {
  moved_away: 'Wegzug|Umzug|weggezogen|verzogen|Fortzug|Wegzug andere Gemeinde|Umzug in andere Gemeinde',
  transferred: 'Umverteilt|Weiterleitung|Verlegung|Zuweisung andere Gemeinde',
  left_country: 'ausgereist|freiwillige Ausreise|Rückkehr ins Herkunftsland|Heimreise',
  deported: 'abgeschoben|Rückführung|Überstellung|Dublin-Überstellung',
  disappeared: 'untergetaucht|unbekannt|nach unbekannt verzogen|unbekannt abgemeldet|Abmeldung von Amts wegen',
  died: 'gestorben|Tod|Todesfall',
}

export const leaving = term<Leaving>({ codes: spelled(leavings, leavingSpellings), known: leavingTerms })

const obligationSpellings: Spellings<ObligationLaw> = {
  section_12a: '§ 12a|12a|12a AufenthG|§ 12a Abs. 1|§ 12a Abs. 1 AufenthG|§ 12a Abs. 2|§ 12a Abs. 3',
  section_61: '§ 61|61|61 AufenthG|§ 61 Abs. 1d|§ 61 Abs. 1d AufenthG|§ 61 Abs. 1',
  section_60: '§ 60|60|60 AsylG|§ 60 Abs. 1 AsylG|§ 60 Abs. 2 AsylG|§ 60 Abs. 1|§ 60 Abs. 2',
}

export const obligationLaw = term<ObligationLaw>({
  codes: spelled(obligationLaws, obligationSpellings),
  known: termsOf(obligationLaws),
  none: ['nein', 'keine', 'ohne', 'kein'],
})
