/** The countries of the demo's people: Destatis key, names, and the language in which people who share a room can talk. */
import * as african from './names/african.ts'
import * as arabic from './names/arabic.ts'
import * as caucasian from './names/caucasian.ts'
import * as european from './names/european.ts'
import * as persian from './names/persian.ts'
import type { NamePool } from './names/pool.ts'
import * as southAsian from './names/southAsian.ts'
import * as ukrainian from './names/ukrainian.ts'

type Language =
  | 'arabic'
  | 'kurdish'
  | 'persian'
  | 'slavic'
  | 'turkish'
  | 'albanian'
  | 'tigrinya'
  | 'somali'
  | 'english'
  | 'french'
  | 'urdu'
  | 'bengali'
  | 'other'

export interface Origin {
  /** Destatis key, three digits; 997 stateless, 998 unclear. */
  readonly nationality: string
  readonly language: Language
  readonly names: NamePool
  /** Share of adults whose birthday nobody knows, only the year. */
  readonly yearOnly: number
}

const from = (nationality: string, language: Language, names: NamePool, yearOnly = 0): Origin => ({
  nationality,
  language,
  names,
  yearOnly,
})

/** Keyed by ISO 3166 code; `stateless` are Palestinians from Syria, `unclear` is a nationality the authorities could not settle. */
export const origins = {
  SY: from('475', 'arabic', arabic.syrian, 0.12),
  IQ: from('438', 'kurdish', arabic.iraqi, 0.12),
  LB: from('451', 'arabic', arabic.lebanese),
  EG: from('287', 'arabic', arabic.egyptian),
  DZ: from('221', 'arabic', arabic.maghrebi, 0.2),
  MA: from('252', 'arabic', arabic.maghrebi, 0.2),
  stateless: from('997', 'arabic', arabic.syrian),
  AF: from('423', 'persian', persian.afghan, 0.35),
  IR: from('439', 'persian', persian.iranian),
  TJ: from('470', 'persian', persian.tajik),
  UA: from('166', 'slavic', ukrainian.ukrainian),
  RU: from('160', 'slavic', ukrainian.russian),
  GE: from('430', 'slavic', caucasian.georgian),
  AM: from('422', 'slavic', caucasian.armenian),
  AZ: from('425', 'turkish', caucasian.azerbaijani),
  TR: from('163', 'turkish', caucasian.turkish),
  RS: from('170', 'slavic', european.serbian),
  MK: from('144', 'slavic', european.macedonian),
  XK: from('150', 'albanian', european.albanian),
  AL: from('121', 'albanian', european.albanian),
  ER: from('224', 'tigrinya', african.eritrean, 0.3),
  SO: from('273', 'somali', african.somali, 0.4),
  NG: from('232', 'english', african.nigerian, 0.2),
  GH: from('238', 'english', african.ghanaian, 0.2),
  GN: from('261', 'french', african.guinean, 0.4),
  ML: from('251', 'french', african.malian),
  unclear: from('998', 'french', african.guinean, 1),
  AO: from('223', 'other', african.angolan),
  PK: from('461', 'urdu', southAsian.pakistani, 0.2),
  BD: from('460', 'bengali', southAsian.bangladeshi, 0.2),
} as const satisfies Record<string, Origin>
export type OriginKey = keyof typeof origins
