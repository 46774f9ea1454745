/** Names from Pakistan and Bangladesh. */
import { list, type NamePool } from './pool.ts'

export const pakistani: NamePool = {
  custom: 'shared',
  men: list('Waqas, Imran, Zeeshan, Usman, Faizan, Shahid'),
  women: list('Nazia, Shazia'),
  families: list('Butt, Chaudhry, Malik, Gondal, Warraich, Cheema'),
}

export const bangladeshi: NamePool = {
  custom: 'shared',
  men: list('Rafiqul, Shahin, Jahangir, Monir'),
  women: list('Nasima, Shirin'),
  families: list('Islam, Hossain, Miah, Sarkar'),
}
