/** Residence status and benefit regime as offices write them. Where a spelling could mean two things, it is left unknown or decided here with the reason. */
import { type BenefitRegime, benefitRegimes, type ResidenceStatus, residenceStatuses } from '../domain/people/terms.ts'
import { type Spellings, spelled, term, termsOf } from './values-terms.ts'

const statusSpellings: Spellings<ResidenceStatus> = {
  arrival_certificate: 'AKN|§ 63a|§ 63a AsylG|Ankunftsnachweis § 63a AsylG|BÜMA',
  permission_to_stay:
    'Gestattung|gestattet|§ 55|§ 55 AsylG|Aufenthaltsgestattung § 55|Aufenthaltsgestattung § 55 AsylG|im Asylverfahren|Asylverfahren|laufendes Asylverfahren',
  follow_up_application: 'Asylfolgeantrag|Folgeantragsteller|§ 71|§ 71 AsylG|Folgeantrag § 71|Folgeantrag § 71 AsylG',
  second_application: 'Asylzweitantrag|Zweitantragsteller|§ 71a|§ 71a AsylG|Zweitantrag § 71a|Zweitantrag § 71a AsylG',
  // A bare "Duldung" is the general one of § 60a; § 60b is a lesser one that offices always name (§ 60b Abs. 1 AufenthG).
  toleration_60a:
    'Duldung|geduldet|§ 60a|§ 60a AufenthG|Duldung § 60a AufenthG|Duldung nach § 60a|Duldung nach § 60a AufenthG|Duldung (§ 60a Abs. 2)|§ 60a Abs. 2|§ 60a Abs. 2 AufenthG|Aussetzung der Abschiebung',
  toleration_60b:
    '§ 60b|§ 60b AufenthG|Duldung § 60b AufenthG|Duldung nach § 60b|Duldung nach § 60b AufenthG|Duldung light|Duldung ungeklärte Identität|Duldung für Personen mit ungeklärter Identität',
  enforceably_obliged:
    'ausreisepflichtig|Ausreisepflicht|vollz. ausreisepflichtig|vollziehbare Ausreisepflicht|§ 58 Abs. 2|§ 58 Abs. 2 AufenthG|vollziehbar ausreisepflichtig § 58 Abs. 2 AufenthG',
  permit_22: 'Ortskraft|Ortskräfte|afghanische Ortskraft|Aufnahme aus dem Ausland',
  permit_24: '§ 24 Ukraine|Ukraine § 24|AE Ukraine|vorübergehender Schutz|Massenzustrom',
  permit_25_1: 'asylberechtigt|Asylberechtigter|Asylberechtigte|Asylberechtigung|Asylanerkennung|Art. 16a GG',
  permit_25_2_refugee:
    'Flüchtling|Flüchtlingseigenschaft|Flüchtlingsschutz|anerkannter Flüchtling|Flüchtling GFK|GFK-Flüchtling|GFK|§ 3 AsylG|Flüchtlingseigenschaft § 3 AsylG',
  permit_25_2_subsidiary:
    'subsidiär|subsidiärer Schutz|subs. Schutz|subsidiär Schutzberechtigter|subsidiär Schutzberechtigte|subsidiär schutzberechtigt|§ 4 AsylG|subsidiärer Schutz § 4 AsylG',
  // § 25 Abs. 3 AufenthG is the permit that follows an Abschiebungsverbot of § 60 Abs. 5 or 7.
  permit_25_3:
    'Abschiebungsverbot|Abschiebeverbot|nationales Abschiebungsverbot|§ 60 Abs. 5|§ 60 Abs. 7|§ 60 Abs. 5 AufenthG|§ 60 Abs. 7 AufenthG',
  fiction_certificate:
    'Fiktion|FB|FiktB|§ 81|§ 81 AufenthG|Fiktionsbescheinigung § 81|Fiktionsbescheinigung § 81 AufenthG|Fiktionsbescheinigung § 81 Abs. 3|Fiktionsbescheinigung § 81 Abs. 4|Fiktionsbescheinigung § 81 Abs. 5|§ 81 Abs. 3|§ 81 Abs. 4|§ 81 Abs. 5|Fiktionsbescheinigung § 24|Fiktionsbescheinigung (§ 24 AufenthG)',
  settlement_permit:
    'NE|Niederlassung|Niederlassungserl.|unbefristet|§ 9 AufenthG|NE § 9|NE § 9 AufenthG|§ 26 Abs. 3|§ 26 Abs. 4|NE § 26 Abs. 3|NE § 26 Abs. 4|Niederlassungserlaubnis § 9 AufenthG|Niederlassungserlaubnis § 26 Abs. 3|Niederlassungserlaubnis § 26 Abs. 4|Niederlassungserlaubnis § 26 Abs. 3 AufenthG',
  eu_free_movement:
    'EU-Bürger|EU-Bürgerin|EU-Bürger/in|Unionsbürger|Unionsbürgerin|EU-Freizügigkeit|Freizügigkeit|freizügigkeitsberechtigt|FreizügG/EU|EU-Ausländer',
  german: 'Deutscher|Deutsche|Deutsche/r|deutsche Staatsangehörigkeit|Deutschland|eingebürgert',
  unknown: '?|unklar|nicht bekannt|k. A.|keine Angabe|ohne Angabe|ungeklärt',
}

const lead = '(?:aufenthaltserlaubnis|aufenthaltstitel|ae|at)?(?:nach|gemaess|gem)?'
const law = '(?:aufenthg|aufenthaltsgesetz)?'
const part = '(?:(?:absatz|abs)?([1-5]|iii|ii|iv|i|v))?'
const alternative = '(?:satz1|s1)?(?:(?:alternative|alt)([12])|([12])(?:alternative|alt))?'
const shelter = '(?:(fluechtling|gfk)[a-z]*|(subs)[a-z]*)?'
const permit = new RegExp(`^${lead}(22|23|24|25)${part}${alternative}${law}${shelter}$`)
const roman: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5' }

const byParagraph: Readonly<Record<string, ResidenceStatus>> = {
  '22': 'permit_22',
  '22-1': 'permit_22',
  '22-2': 'permit_22',
  '23-1': 'permit_23_1',
  '24': 'permit_24',
  '24-1': 'permit_24',
  '25-1': 'permit_25_1',
  '25-2-refugee': 'permit_25_2_refugee',
  '25-2-subsidiary': 'permit_25_2_subsidiary',
  '25-3': 'permit_25_3',
  '25-5': 'permit_25_5',
}

/**
 * A permit by its paragraph, however it is written: `AE §24`, `Aufenthaltserlaubnis nach § 25 Absatz 2 Satz 1 2. Alt. AufenthG`, `§ 25 III`.
 * § 25 Abs. 2 Satz 1: the first alternative is the refugee, the second the subsidiarily protected (AufenthG); without either it stays
 * unknown, as do § 23 without its Absatz and § 25a, § 25b.
 */
function permitIn(folded: string): ResidenceStatus | null {
  const [, paragraph, absatz, altAfter, altBefore, refugee, subsidiary] = permit.exec(folded) ?? []
  const number = absatz && (roman[absatz] ?? absatz)
  const alt = altAfter ?? altBefore
  const kinds = [(refugee || alt === '1') && 'refugee', (subsidiary || alt === '2') && 'subsidiary']
  return byParagraph[[paragraph, number, ...kinds].filter(Boolean).join('-')] ?? null
}

export const residenceStatus = term<ResidenceStatus>({
  codes: spelled(residenceStatuses, statusSpellings),
  known: termsOf(residenceStatuses),
  otherwise: permitIn,
})

const regimeSpellings: Spellings<BenefitRegime> = {
  // The law without a paragraph means its basic benefits; the other two are always named.
  asylblg_3:
    'AsylbLG|§ 3 AsylbLG|§§ 3 ff. AsylbLG|§ 3 ff. AsylbLG|Grundleistungen|Grundleistungen § 3|Grundleistungen § 3 AsylbLG',
  asylblg_2:
    '§ 2 AsylbLG|analog|Analogleistungen|Analogleistung|Analogleistungen § 2|Analogleistungen § 2 AsylbLG|AsylbLG § 2 analog',
  asylblg_1a:
    '§ 1a AsylbLG|eingeschränkt|eingeschränkte Leistungen|Anspruchseinschränkung|Anspruchseinschränkung § 1a AsylbLG|Leistungskürzung',
  // "Grundsicherung" alone is left unknown: it is a name for SGB II and for SGB XII alike.
  sgb_2:
    'SGB2|2. SGB|Jobcenter|JC|Bürgergeld|ALG II|ALG 2|Arbeitslosengeld II|Hartz IV|SGB II (Jobcenter)|Jobcenter SGB II',
  sgb_12: 'SGB12|12. SGB|Sozialhilfe|Sozialamt SGB XII|Grundsicherung im Alter|Hilfe zum Lebensunterhalt',
  none: 'kein|ohne|nein|keine Leistungen|keine Leistung|ohne Leistungen|kein Bezug|eigenes Einkommen|Einkommen|Selbstzahler|Erwerbseinkommen|berufstätig',
}

/** Only with its sign: a bare 2 could as well be SGB II. */
const regimeByParagraph: Readonly<Record<string, BenefitRegime>> = {
  '1a': 'asylblg_1a',
  '2': 'asylblg_2',
  '3': 'asylblg_3',
}

export const benefitRegime = term<BenefitRegime>({
  codes: spelled(benefitRegimes, regimeSpellings),
  known: termsOf(benefitRegimes),
  otherwise: (folded, shown) => (shown.includes('§') ? (regimeByParagraph[folded] ?? null) : null),
})
