/** The 234 people of the register who were assigned from 2014 to 2020, with their children born since. */
import type { Day } from '../../domain/values.ts'
import { type Group, group } from './group.ts'

/** With a residence title and no AsylbLG: Fehlbelegung. */
const recognised: readonly Group[] = [
  group(1, 'SY', 'MWcccb', '2015-10..2016-02', 'refugee', 'flat', { familyFollowed: '2017-05..2017-11' }),
  group(1, 'SY', 'MWcc', '2016-01..2016-05', 'subsidiary', 'flat'),
  group(1, 'SY', 'Wcc', '2018-03..2018-09', 'refugee', 'FRI', { kind: 'family_reunion' }),
  group(3, 'SY', 'M', '2015-09..2018-06', 'subsidiary', 'FRI'),
  group(2, 'SY', 'M', '2015-09..2016-06', 'refugee', 'flat'),
  group(1, 'SY', 'MB', '2015-11..2016-03', 'subsidiary', 'flat'),
  group(3, 'ER', 'M', '2014-08..2016-09', 'refugee', 'flat'),
  group(1, 'ER', 'W', '2018-02..2018-10', 'refugee', 'FRI'),
  group(1, 'ER', 'Wcb', '2016-10..2017-06', 'refugee', 'flat'),
  group(1, 'IQ', 'MWcc', '2016-02..2016-08', 'refugee', 'flat'),
  group(2, 'IQ', 'M', '2016-03..2019-03', 'deportationBan', 'FRI'),
  group(2, 'AF', 'M', '2015-11..2016-10', 'deportationBan', 'flat'),
  group(1, 'AF', 'Wcc', '2019-02..2019-09', 'refugee', 'DRE', { leavesOn: '2022-11-08' as Day, movesTo: 'flat' }),
  group(1, 'IR', 'MW', '2018-05..2018-11', 'refugee', 'flat', { earns: true }),
  group(1, 'SO', 'M', '2017-03..2017-10', 'subsidiary', 'FRI'),
  group(1, 'TR', 'MW', '2019-04..2019-10', 'refugee', 'flat'),
]

/** Neither: a title within AsylbLG, a renewal under way with SGB II, a Duldung with own wages. */
const between: readonly Group[] = [
  group(1, 'AM', 'MWc', '2019-10..2020-03', 'humanitarian', 'flat'),
  group(1, 'SY', 'M', '2017-09..2018-03', 'renewal', 'FRI'),
  group(1, 'IQ', 'MW', '2016-06..2016-11', 'renewal', 'flat'),
  group(1, 'GN', 'M', '2016-11..2017-06', 'tolerated', 'flat', { earns: true }),
  group(1, 'NG', 'M', '2017-02..2017-09', 'tolerated', 'flat', { earns: true }),
  group(1, 'AF', 'M', '2016-01..2016-08', 'tolerated', 'flat', { earns: true }),
  group(1, 'LB', 'M', '2015-08..2015-12', 'tolerated', 'FRI', { earns: true }),
]

/** Obliged to leave, in AsylbLG. */
const obliged: readonly Group[] = [
  group(1, 'RS', 'MWccc', '2015-01..2015-07', 'tolerated', 'FRI'),
  group(1, 'RS', 'MWcb', '2017-06..2018-03', 'tolerated', 'DRE'),
  group(1, 'MK', 'MWcc', '2018-09..2019-05', 'tolerated', 'DRE'),
  group(1, 'XK', 'MWccb', '2014-11..2015-04', 'tolerated', 'flat'),
  group(1, 'AL', 'MWc', '2017-05..2018-02', 'mustLeave', 'DRE'),
  group(1, 'NG', 'Wcb', '2017-08..2018-05', 'tolerated', 'DRE'),
  group(2, 'NG', 'M', '2017-01..2019-02', 'tolerated', 'FRI'),
  group(1, 'NG', 'W', '2018-10..2019-04', 'tolerated', 'FRI'),
  group(2, 'GN', 'M', '2017-01..2019-10', 'tolerated', 'DRE'),
  group(2, 'GN', 'M', '2016-09..2018-12', 'identityUnclear', 'DRE'),
  group(1, 'unclear', 'M', '2018-02..2018-11', 'identityUnclear', 'FRI'),
  group(2, 'GH', 'M', '2016-06..2018-12', 'tolerated', 'FRI'),
  group(1, 'IQ', 'MWccb', '2017-10..2018-06', 'tolerated', 'flat'),
  group(5, 'IQ', 'M', '2016-01..2019-11', 'tolerated', 'DRE'),
  group(1, 'IQ', 'MB', '2018-01..2018-09', 'tolerated', 'DRE'),
  group(3, 'AF', 'M', '2016-01..2018-06', 'tolerated', 'DRE'),
  group(2, 'AF', 'M', '2016-01..2017-06', 'tolerated', 'FRI'),
  group(1, 'AZ', 'MWcc', '2018-04..2019-01', 'tolerated', 'DRE'),
  group(1, 'GE', 'MWc', '2019-02..2019-09', 'tolerated', 'flat'),
  group(1, 'RU', 'MWccc', '2015-06..2016-01', 'tolerated', 'flat'),
  group(2, 'DZ', 'M', '2018-05..2020-02', 'identityUnclear', 'DRE'),
  group(2, 'MA', 'M', '2017-09..2020-02', 'identityUnclear', 'DRE'),
  group(3, 'PK', 'M', '2016-05..2019-08', 'tolerated', 'FRI'),
  group(2, 'BD', 'M', '2016-03..2018-11', 'tolerated', 'FRI'),
]

/** Still in a procedure, before a court or with a follow-up application. */
const waiting: readonly Group[] = [
  group(3, 'IR', 'M', '2018-10..2020-03', 'procedure', 'FRI'),
  group(1, 'IR', 'MW', '2019-11..2020-02', 'procedure', 'DRE'),
  group(1, 'TR', 'MWcc', '2019-08..2020-01', 'procedure', 'DRE'),
  group(2, 'TR', 'M', '2019-03..2020-10', 'procedure', 'FRI'),
  group(1, 'IQ', 'MWcc', '2017-11..2018-04', 'followUp', 'flat'),
  group(1, 'NG', 'Wcc', '2018-06..2019-01', 'followUp', 'DRE'),
  group(2, 'SO', 'M', '2019-09..2020-11', 'procedure', 'FRI'),
  group(1, 'TJ', 'MWc', '2019-05..2019-12', 'procedure', 'DRE'),
  group(1, 'LB', 'MWc', '2020-01..2020-03', 'procedure', 'flat'),
  group(2, 'AF', 'M', '2016-02..2017-03', 'followUp', 'FRI'),
  group(1, 'stateless', 'MW', '2020-07..2020-11', 'procedure', 'flat'),
]

/** No longer in a house of the town. */
const elsewhere: readonly Group[] = [
  group(1, 'SY', 'MWcccc', '2015-09..2015-12', 'refugee', 'movedOut'),
  group(1, 'SY', 'MWccc', '2015-10..2016-03', 'settled', 'movedOut'),
  group(2, 'SY', 'MWcc', '2015-09..2016-06', 'refugee', 'movedOut'),
  group(1, 'SY', 'MWcb', '2016-01..2016-09', 'refugee', 'movedOut', { earns: true }),
  group(4, 'SY', 'M', '2015-06..2017-03', 'refugee', 'movedOut'),
  group(3, 'SY', 'M', '2015-06..2016-06', 'subsidiary', 'movedOut', { earns: true }),
  group(1, 'SY', 'MB', '2015-09..2016-02', 'refugee', 'movedOut'),
  group(1, 'IQ', 'MWccc', '2015-11..2016-05', 'refugee', 'movedOut'),
  group(3, 'IQ', 'M', '2015-11..2017-05', 'refugee', 'movedOut'),
  group(4, 'ER', 'M', '2014-05..2016-03', 'refugee', 'movedOut'),
  group(1, 'ER', 'MWc', '2014-09..2015-06', 'settled', 'movedOut'),
  group(1, 'AF', 'MWcc', '2015-12..2016-06', 'deportationBan', 'movedOut'),
  group(4, 'AF', 'M', '2015-10..2016-11', 'deportationBan', 'movedOut', { earns: true }),
  group(1, 'IR', 'MWc', '2016-03..2016-10', 'refugee', 'movedOut'),
  group(1, 'IR', 'M', '2015-12..2016-04', 'settled', 'movedOut', { earns: true }),
  group(2, 'GN', 'M', '2016-08..2017-09', 'tolerated', 'movedOut'),
  group(1, 'IQ', 'MWcc', '2017-09..2018-05', 'tolerated', 'movedOut'),
  group(1, 'RS', 'MWc', '2014-06..2015-03', 'tolerated', 'movedOut'),
  group(1, 'MK', 'MWcc', '2015-02..2015-09', 'mustLeave', 'gone'),
  group(1, 'GE', 'M', '2018-02..2018-09', 'mustLeave', 'gone'),
  group(1, 'RU', 'MWcc', '2016-03..2016-10', 'followUp', 'gone'),
  group(1, 'NG', 'M', '2017-03..2017-10', 'mustLeave', 'gone'),
  group(1, 'DZ', 'M', '2018-01..2018-06', 'identityUnclear', 'gone'),
]

export const earlier: readonly Group[] = [...recognised, ...between, ...obliged, ...waiting, ...elsewhere]
