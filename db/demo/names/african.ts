/** Names from Eritrea, Somalia, Nigeria, Ghana, Guinea, Mali and Angola. Eritreans and Somalis carry their father's given name. */
import { list, type NamePool } from './pool.ts'

export const eritrean: NamePool = {
  custom: 'patronymic',
  men: list(`Tesfay, Mehari, Yonas, Filmon, Merhawi, Abraham, Haben, Samuel, Robel, Berhane, Kidane, Mulugeta, Gebremedhin, Tekle, Weldu, Habtom, Isaias,
    Okbay, Teklit, Zerezghi`),
  women: list('Selam, Rahwa, Helen, Feven, Luwam, Senait, Bisrat, Winta'),
  boys: list('Natnael, Aron, Abel, Yosief'),
  girls: list('Eden, Delina, Soliana, Arsema'),
  families: [],
}

export const somali: NamePool = {
  custom: 'patronymic2',
  men: list(
    'Abdirahman, Mohamed, Farah, Warsame, Liban, Hassan, Yusuf, Mahad, Abdullahi, Nur, Guled, Jama, Osman, Barre',
  ),
  women: list('Hodan, Ifrah, Fadumo, Sagal, Ayan'),
  boys: list('Zakariye, Ayub'),
  girls: list('Sumaya, Ilhan'),
  families: [],
}

export const nigerian: NamePool = {
  custom: 'shared',
  men: list('Emeka, Osaro, Kelvin, Festus, Chidi, Efosa, Lucky, Sunday'),
  women: list('Blessing, Faith, Osarugue, Joy, Precious'),
  boys: list('Destiny, Emmanuel, Michael, David'),
  girls: list('Favour, Divine, Sharon, Miracle'),
  families: list('Okafor, Osagie, Igbinosa, Eze, Omoregie, Ehigie, Nwosu, Aigbe'),
}

export const ghanaian: NamePool = {
  custom: 'shared',
  men: list('Kwame, Kofi, Yaw, Ebenezer'),
  women: list('Akosua, Abena'),
  families: list('Mensah, Owusu, Boateng, Asante'),
}

export const guinean: NamePool = {
  custom: 'shared',
  men: list(
    'Mamadou Saliou, Ibrahima, Alpha Oumar, Thierno, Boubacar, Ousmane, Abdoulaye, Souleymane, Fodé, Lamine, Amadou, Sekou',
  ),
  women: list('Aïssatou, Fatoumata'),
  families: list('Diallo, Bah, Barry, Camara, Sow, Condé, Baldé, Sylla, Touré, Soumah, Keïta, Cissé'),
}

export const malian: NamePool = {
  custom: 'shared',
  men: list('Modibo, Bakary, Drissa'),
  women: list('Oumou, Kadiatou'),
  families: list('Coulibaly, Traoré, Sissoko'),
}

export const angolan: NamePool = {
  custom: 'shared',
  men: list('Domingos, Paulo'),
  women: list('Esperança, Luzia'),
  boys: list('Josué, Mateus'),
  girls: list('Graça, Jéssica'),
  families: list('Kiala, dos Santos, Mbala'),
}
