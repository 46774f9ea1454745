/** Names from Turkey, Azerbaijan, Armenia and Georgia. */
import { list, type NamePool } from './pool.ts'

export const turkish: NamePool = {
  custom: 'shared',
  men: list('Özgür, Barış, Serdar, Hakan, Uğur, Çetin, İsmail, Rojhat, Yiğit'),
  women: list('Gülşen, Zeynep, Elif, Songül, Dilek, Ayşe, Büşra'),
  boys: list('Emir, Kaan, Ömer, Baran'),
  girls: list('Ebrar, Defne, Nisa, Rojin'),
  families: list('Yıldız, Şahin, Doğan, Öztürk, Aydın, Çelik, Kılıç, Aslan, Güneş, Karataş, Işık'),
}

export const azerbaijani: NamePool = {
  custom: 'shared',
  men: list('Elçin, Rəşad, Vüqar, Tural, Samir'),
  women: list('Aygün, Günel, Sevinc, Nərmin, Könül'),
  boys: list('Murad, Əli, Ramin, Kənan'),
  girls: list('Nuray, Ləman, Aylin, Zəhra'),
  families: list('Aliyev/Aliyeva, Məmmədov/Məmmədova, Hüseynov/Hüseynova, Quliyev/Quliyeva, Rzayev/Rzayeva'),
}

export const armenian: NamePool = {
  custom: 'shared',
  men: list('Armen, Gevorg, Tigran'),
  women: list('Anahit, Lusine, Gayane'),
  boys: list('Narek, Davit'),
  girls: list('Mane, Arpi'),
  families: list('Hakobyan, Sargsyan, Grigoryan'),
}

export const georgian: NamePool = {
  custom: 'shared',
  men: list('Giorgi, Levan, Zurab'),
  women: list('Nino, Ketevan, Maia'),
  boys: list('Luka, Saba'),
  girls: list('Mariam, Elene'),
  families: list('Beridze, Lomidze, Kapanadze'),
}
