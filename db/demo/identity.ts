/** What the demo knows of its people besides names and numbers: the languages they speak, and where some of them must live. */
import type { Language } from '../domain/people/languages.ts'
import type { PersonRow } from '../domain/register/rows.ts'
import { addMonths, ageOn, type Day } from '../domain/values.ts'
import { today } from './calendar.ts'
import type { Chance } from './chance.ts'
import type { Papers } from './lives.ts'
import type { OriginKey } from './origins.ts'
import type { Household, Member } from './people.ts'

/** Each household speaks one of these at home; `besides` is what the grown-up speak, too. */
const spoken: Readonly<
  Record<OriginKey, { readonly home: readonly Language[]; readonly besides: readonly Language[] }>
> = {
  SY: { home: ['ar', 'ar', 'ar', 'kmr'], besides: ['ar', 'en'] },
  IQ: { home: ['ckb', 'kmr', 'ar'], besides: ['ar'] },
  LB: { home: ['ar'], besides: ['fr', 'en'] },
  EG: { home: ['ar'], besides: ['en'] },
  DZ: { home: ['ar', 'ber'], besides: ['fr', 'ar'] },
  MA: { home: ['ar', 'ber'], besides: ['fr', 'ar'] },
  stateless: { home: ['ar'], besides: ['en'] },
  AF: { home: ['prs', 'prs', 'ps'], besides: ['prs', 'fa', 'en'] },
  IR: { home: ['fa'], besides: ['en', 'tr'] },
  TJ: { home: ['tg'], besides: ['ru'] },
  UA: { home: ['uk', 'ru'], besides: ['ru', 'uk', 'en', 'pl'] },
  RU: { home: ['ru', 'ce'], besides: ['ru'] },
  GE: { home: ['ka'], besides: ['ru'] },
  AM: { home: ['hy'], besides: ['ru'] },
  AZ: { home: ['az'], besides: ['ru', 'tr'] },
  TR: { home: ['tr', 'kmr'], besides: ['tr', 'en'] },
  RS: { home: ['rom', 'sr'], besides: ['sr'] },
  MK: { home: ['rom', 'mk'], besides: ['mk', 'sq'] },
  XK: { home: ['sq'], besides: ['sr'] },
  AL: { home: ['sq'], besides: ['it', 'el'] },
  ER: { home: ['ti'], besides: ['ar', 'am'] },
  SO: { home: ['so'], besides: ['ar', 'sw'] },
  NG: { home: ['yo', 'ig', 'pcm'], besides: ['en'] },
  GH: { home: ['ak'], besides: ['en'] },
  GN: { home: ['ff', 'mnk', 'sus'], besides: ['fr'] },
  ML: { home: ['bm'], besides: ['fr'] },
  unclear: { home: ['ff'], besides: ['fr'] },
  AO: { home: ['pt'], besides: ['ln'] },
  PK: { home: ['ur', 'pa'], besides: ['ur', 'en'] },
  BD: { home: ['bn'], besides: ['en'] },
}

/** Languages member by member; nobody has asked the small children, and some of the others neither. */
export function languagesOf(chance: Chance): (member: Member, household: Household) => Language[] | null {
  const atHome = new Map<Household, Language>()
  return (member, household) => {
    const { home, besides } = spoken[household.group.origin]
    const mother = atHome.get(household) ?? chance.pick(home)
    atHome.set(household, mother)
    const isGrown = ageOn(member.birth.day, today) >= 15
    const other = isGrown && chance.happens(0.6) ? [chance.pick(besides)] : []
    return chance.happens(isGrown ? 0.1 : 0.6) ? null : [...new Set([mother, ...other])]
  }
}

type Obligation = Pick<PersonRow, 'obligation' | 'obligationTo'>
const free: Obligation = { obligation: null, obligationTo: null }

/** § 60 AsylG while the procedure runs, § 61 AufenthG with a Duldung, § 12a AufenthG for three years from the permit. */
export function obligationOf(
  { group }: Household,
  { assignment }: Member,
  papers: Papers,
  leftOn: Day | null,
): Obligation {
  if (assignment === null || leftOn !== null) return free
  switch (group.life) {
    case 'procedure':
      return { obligation: 'section_60', obligationTo: null }
    case 'tolerated':
    case 'identityUnclear':
      return { obligation: 'section_61', obligationTo: null }
    default:
      return assignment.kind === 'section_12a'
        ? { obligation: 'section_12a', obligationTo: addMonths(papers.statusFrom, 36) }
        : free
  }
}
