/** The people of the town's own table: assigned in 2021 (61, of them 27 children) and in 2022 up to 2 November, Ukraine apart (57, 20). */
import type { Day } from '../../domain/values.ts'
import { type Group, group } from './group.ts'

const recognisedElsewhere = { kind: 'section_12a' } as const

export const assigned2021: readonly Group[] = [
  group(1, 'DZ', 'M', '2021-03', 'procedure', 'gone'),
  group(1, 'SY', 'MWc', '2021-02', 'refugee', 'movedOut'),
  group(1, 'SY', 'M', '2021-05', 'subsidiary', 'FRI'),
  group(1, 'IR', 'MW', '2021-04', 'refugee', 'flat', { leavesOn: '2022-12-01' as Day }),
  group(1, 'IR', 'M', '2021-09', 'procedure', 'FRI'),
  group(1, 'TR', 'Wc', '2021-10', 'procedure', 'FRI'),
  group(1, 'IQ', 'MWcccc', '2021-06', 'procedure', 'FRI'),
  group(1, 'IQ', 'MWccc', '2021-02', 'refugee', 'flat'),
  group(1, 'IQ', 'MWcc', '2021-11', 'procedure', 'DRE'),
  group(1, 'IQ', 'Wcc', '2021-08', 'procedure', 'DRE'),
  group(1, 'IQ', 'MB', '2021-07', 'procedure', 'FRI'),
  group(1, 'IQ', 'M', '2021-11', 'procedure', 'FRI'),
  group(1, 'RU', 'Wc', '2021-12', 'procedure', 'DRE'),
  group(1, 'AF', 'MWccccc', '2021-10', 'localStaff', 'flat', recognisedElsewhere),
  group(1, 'AF', 'MWccc', '2021-09', 'localStaff', 'movedOut', recognisedElsewhere),
  group(1, 'AF', 'MWcc', '2021-12', 'procedure', 'DRE'),
  group(1, 'AF', 'Wc', '2021-03', 'deportationBan', 'FRI'),
  group(3, 'AF', 'M', '2021-06..2021-11', 'procedure', 'FRI'),
  group(1, 'AO', 'Wc', '2021-05', 'procedure', 'FRI'),
  group(1, 'EG', 'MB', '2021-09', 'procedure', 'FRI'),
  group(1, 'SO', 'Wc', '2021-01', 'deportationBan', 'FRI'),
  group(1, 'ER', 'W', '2021-04', 'refugee', 'FRI'),
]

export const assigned2022: readonly Group[] = [
  group(1, 'DZ', 'M', '2022-06', 'procedure', 'DRE'),
  group(7, 'SY', 'M', '2022-05..2022-10', 'procedure', 'DRE'),
  group(1, 'SY', 'M', '2022-01', 'procedure', 'FRI'),
  group(1, 'SY', 'M', '2022-07', 'subsidiary', 'DRE', recognisedElsewhere),
  group(2, 'SY', 'MB', '2022-08..2022-10', 'procedure', 'DRE'),
  group(1, 'SY', 'MW', '2022-03', 'refugee', 'flat', recognisedElsewhere),
  group(1, 'IR', 'MWc', '2022-07', 'procedure', 'DRE'),
  group(1, 'TR', 'M', '2022-09', 'procedure', 'FRI'),
  group(1, 'TR', 'MW', '2022-08', 'procedure', 'DRE'),
  group(1, 'RU', 'MWcc', '2022-09', 'procedure', 'DRE'),
  group(1, 'AF', 'MWccccc', '2022-02', 'localStaff', 'flat', recognisedElsewhere),
  group(1, 'AF', 'MWcccc', '2022-04', 'localStaff', 'FRI', recognisedElsewhere),
  group(1, 'AF', 'MWccc', '2022-01', 'procedure', 'FRI'),
  group(1, 'AF', 'Wc', '2022-10', 'procedure', 'DRE'),
  group(1, 'AF', 'M', '2022-05', 'procedure', 'DRE'),
  group(1, 'RS', 'Wcc', '2022-02', 'mustLeave', 'DRE'),
  group(1, 'ML', 'M', '2022-03', 'procedure', 'FRI'),
  group(1, 'AZ', 'MWcc', '2022-06', 'procedure', 'DRE'),
  group(1, 'AZ', 'MW', '2022-10', 'procedure', 'DRE'),
]
