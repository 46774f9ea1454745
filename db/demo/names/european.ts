/** Names from Serbia, North Macedonia, Kosovo and Albania. */
import { list, type NamePool } from './pool.ts'

export const serbian: NamePool = {
  custom: 'shared',
  men: list('Dragan, Saša, Goran, Zoran, Miloš, Nenad'),
  women: list('Snežana, Jelena, Svetlana, Biljana, Vesna, Danijela'),
  boys: list('Luka, Stefan, Nikola, Dušan, Aleksandar, Petar'),
  girls: list('Anđela, Milica, Teodora, Sanja, Tijana, Kristina'),
  families: list('Jovanović, Stanković, Đorđević, Mitrović, Petrović, Živković'),
}

export const macedonian: NamePool = {
  custom: 'shared',
  men: list('Erdžan, Toni, Džemail, Bajram'),
  women: list('Elvira, Sevdžan, Mirjana, Ramiza'),
  boys: list('Denis, Alen, Emran, Ramadan'),
  girls: list('Anifa, Sara, Melisa, Đulten'),
  families: list('Demirov/Demirova, Asanov/Asanova, Kamberov/Kamberova'),
}

export const albanian: NamePool = {
  custom: 'shared',
  men: list('Arben, Besnik, Fatmir, Agron, Gëzim, Shpëtim'),
  women: list('Valbona, Drita, Mimoza, Shpresa, Fatbardha'),
  boys: list('Leart, Dion, Erion, Ardit, Ylli'),
  girls: list('Erza, Blerta, Anisa, Rina, Elira'),
  families: list('Krasniqi, Berisha, Gashi, Hoxha, Shala, Çela'),
}
