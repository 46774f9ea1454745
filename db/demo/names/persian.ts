/** Names from Afghanistan, Iran and Tajikistan. */
import { list, type NamePool } from './pool.ts'

export const afghan: NamePool = {
  custom: 'ownName',
  men: list(`Abdul Wahid, Najibullah, Farhad, Reza, Hamidullah, Zabihullah, Esmatullah, Jawad, Sayed Mahdi, Nasir, Wali, Rahmatullah, Mirwais, Sharif, Ehsan,
    Mustafa, Ahmad Zia, Habib, Hekmat, Idris, Noor Agha, Qais, Samiullah, Shafiq, Yama, Zaher, Baryalai, Gul Ahmad, Matin, Naweed, Khalid, Murtaza, Aref, Latif,
    Aminullah, Fazel`),
  women:
    list(`Zarghuna, Parwin, Shabnam, Fereshta, Nilofar, Zainab, Marwa, Laila, Masuma, Roya, Homaira, Palwasha, Gulalai, Farzana, Shukria, Nasrin,
    Hosnia, Mursal, Khatera, Adela`),
  boys: list(`Omid, Arash, Mohammad Yasir, Elyas, Sohail, Bilal, Haris, Mahdi, Sina, Yunus, Edris, Kawsar, Ramin, Belal, Tamim, Hasib, Suliman, Amir,
    Zubair, Faisal, Milad, Rohullah`),
  girls:
    list(`Hadia, Setayesh, Asma, Bahara, Yalda, Sahar, Nargis, Zohra, Maryam, Tamana, Hosna, Sadaf, Arezo, Mahsa, Farah, Morsal, Bibi Aisha, Spogmai,
    Freshta, Elaha, Muzhda, Hafsa`),
  families:
    list(`Rahimi, Karimi, Noori, Ahmadzai, Mohammadi, Stanekzai, Hosseini, Azizi, Wardak, Sultani, Haidari, Popal, Yousufzai, Amiri, Barakzai, Sharifi,
    Rezai, Akbari, Safi, Hotak, Jafari, Naderi, Qaderi, Sadat, Tajik, Zamani, Mangal, Faqiri, Alizada, Omarkhel, Ghulami, Hakimi, Niazi, Rasuli, Samadi, Wafa,
    Yaqubi, Habibi, Sahak, Nazari, Mirzad, Zazai, Bayat, Khorami`),
}

export const iranian: NamePool = {
  custom: 'ownName',
  men: list('Behnam, Kourosh, Saeid, Mehdi, Arman, Pouya, Siamak, Davoud, Hamed, Navid, Masoud, Farzin'),
  women: list('Shirin, Mahnaz, Negar, Leila, Parisa, Somayeh, Azadeh, Elham'),
  boys: list('Arad, Kian, Radin'),
  girls: list('Helia, Nika, Baran'),
  families:
    list(`Moradi, Jahangiri, Tavakoli, Sadeghi, Ghorbani, Farahani, Shirazi, Mousavi, Bagheri, Ebrahimi, Khosravi, Rostami, Daneshvar, Parsa, Zand,
    Kiani, Esfandiari`),
}

export const tajik: NamePool = {
  custom: 'shared',
  men: list('Farrukh, Daler'),
  women: list('Zulfiya, Manizha'),
  boys: list('Amirjon, Siyovush'),
  girls: list('Sumaya, Nozanin'),
  families: list('Rahmonov/Rahmonova, Nazarov/Nazarova'),
}
