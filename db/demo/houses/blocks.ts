/** Rooms out of order: four on 2 November 2022, one announced, and those of the past. */
import { type Block, day } from './house.ts'

const block = (accommodation: string, room: string, from: string, to: string | null, reason: string): Block => ({
  accommodation,
  room,
  from: day(from),
  to: to === null ? null : day(to),
  reason,
})

export const blocks: readonly Block[] = [
  block('FRI', '0.07', '2022-10-17', '2022-11-19', 'Schimmel an der Außenwand, Sanierung beauftragt'),
  block('FRI', '2.15', '2022-09-26', null, 'Wasserschaden durch Rohrbruch im Bad'),
  block('DRE', 'C37', '2022-10-24', '2022-11-12', 'Heizung defekt, Ersatzteil bestellt'),
  block('W-SUD14', '2', '2022-10-10', '2022-11-26', 'Renovierung nach Auszug'),
  block('DRE', 'C38', '2022-11-21', '2022-11-26', 'Prüfung der Elektrik'),
  block('FRI', '1.04', '2020-03-23', '2020-07-01', 'Freigehalten als Quarantänezimmer'),
  block('FRI', '2.07', '2019-02-04', '2019-03-16', 'Bettwanzen, Kammerjäger'),
  block('W-RIN77', '3', '2021-07-19', '2021-10-01', 'Wasserschaden nach Starkregen'),
  block('DRE', 'C49', '2022-04-01', '2022-05-14', 'Abnahme steht noch aus'),
  block('DRE', 'C50', '2022-04-01', '2022-05-14', 'Abnahme steht noch aus'),
]
