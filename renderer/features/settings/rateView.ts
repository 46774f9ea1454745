/** A rate as the settings name it. Pure. */
import { benefitRegimes } from '../../../db/domain/people/terms.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { de } from '../../text/de.ts'

export type RateRow = OutputOf<'benefits.rates'>['rates'][number]

export const rateName = ({ regime, stage }: Pick<RateRow, 'regime' | 'stage'>): string =>
  de.benefitRates.rate(benefitRegimes[regime].term, stage)
