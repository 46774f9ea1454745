/** The 388 people from Ukraine (135 of them children) since March 2022: 50 in the town's houses today, the others on their own or gone. */
import type { Day } from '../../domain/values.ts'
import { type Group, group } from './group.ts'

const spring = '2022-03..2022-05'
const summer = '2022-04..2022-08'
const autumn = '2022-08..2022-10'
const year = '2022-03..2022-09'

export const ukraine: readonly Group[] = [
  // in the town's houses, residence permit § 24
  group(1, 'UA', 'MWccc', spring, 'ukraine24', 'flat'),
  group(1, 'UA', 'MWcc', spring, 'ukraine24', 'flat'),
  group(1, 'UA', 'WcG', spring, 'ukraine24', 'flat'),
  group(2, 'UA', 'Wc', spring, 'ukraine24', 'flat'),
  group(4, 'UA', 'Wc', summer, 'ukraine24', 'DRE'),
  group(3, 'UA', 'Wcc', summer, 'ukraine24', 'DRE'),
  group(1, 'UA', 'PG', '2022-04', 'ukraine24', 'DRE'),
  group(5, 'UA', 'W', summer, 'ukraine24', 'DRE'),
  group(1, 'UA', 'WS', '2022-05', 'ukraine24', 'DRE', { leavesOn: '2022-11-15' as Day }),
  // in the town's houses, still waiting for the permit
  group(1, 'UA', 'Wc', autumn, 'ukrainePending', 'DRE'),
  group(1, 'UA', 'Wc', autumn, 'ukrainePending', 'flat'),
  group(1, 'UA', 'MW', autumn, 'ukrainePending', 'DRE'),
  group(1, 'UA', 'PG', autumn, 'ukrainePending', 'DRE'),
  // with hosts or in a flat of their own, still waiting
  group(3, 'UA', 'Wc', autumn, 'ukrainePending', 'private'),
  group(1, 'UA', 'Wcc', autumn, 'ukrainePending', 'private'),
  group(1, 'UA', 'MW', autumn, 'ukrainePending', 'private'),
  group(3, 'UA', 'W', autumn, 'ukrainePending', 'private'),
  group(1, 'UA', 'WS', autumn, 'ukrainePending', 'private'),
  // lived in a house of the town at first, found a flat of their own
  group(10, 'UA', 'Wc', spring, 'ukraine24', 'movedOut'),
  group(6, 'UA', 'Wcc', spring, 'ukraine24', 'movedOut'),
  group(1, 'UA', 'Wccc', spring, 'ukraine24', 'movedOut'),
  group(2, 'UA', 'WcG', spring, 'ukraine24', 'movedOut'),
  group(2, 'UA', 'MW', spring, 'ukraine24', 'movedOut'),
  group(8, 'UA', 'W', spring, 'ukraine24', 'movedOut'),
  group(2, 'UA', 'M', spring, 'ukraine24', 'movedOut'),
  group(1, 'UA', 'WS', spring, 'ukraine24', 'movedOut'),
  // went on or back
  group(3, 'UA', 'Wc', spring, 'ukraine24', 'gone'),
  group(4, 'UA', 'W', spring, 'ukraine24', 'gone'),
  group(1, 'UA', 'PG', spring, 'ukraine24', 'gone'),
  group(3, 'UA', 'Wc', spring, 'ukraine24', 'goneFromPrivate'),
  group(1, 'UA', 'Wcc', spring, 'ukraine24', 'goneFromPrivate'),
  group(5, 'UA', 'W', spring, 'ukraine24', 'goneFromPrivate'),
  // with relatives, hosts or in a flat of their own from the first day
  group(15, 'UA', 'Wc', year, 'ukraine24', 'private'),
  group(10, 'UA', 'Wcc', year, 'ukraine24', 'private'),
  group(2, 'UA', 'Wccc', year, 'ukraine24', 'private'),
  group(6, 'UA', 'WcG', year, 'ukraine24', 'private'),
  group(3, 'UA', 'WccG', year, 'ukraine24', 'private'),
  group(11, 'UA', 'MW', year, 'ukraine24', 'private'),
  group(5, 'UA', 'MWc', year, 'ukraine24', 'private'),
  group(3, 'UA', 'MWcc', year, 'ukraine24', 'private'),
  group(3, 'UA', 'MWccc', year, 'ukraine24', 'private'),
  group(19, 'UA', 'W', year, 'ukraine24', 'private'),
  group(5, 'UA', 'W', spring, 'ukraine24', 'private', { earns: true }),
  group(12, 'UA', 'M', year, 'ukraine24', 'private'),
  group(9, 'UA', 'WS', year, 'ukraine24', 'private'),
  group(6, 'UA', 'PG', year, 'ukraine24', 'private'),
  group(2, 'UA', 'Gc', year, 'ukraine24', 'private'),
]
